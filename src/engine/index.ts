export type {
  BackupService,
  Caller,
  Clock,
  CrewGuest,
  ReadAgendaInput,
  ReadAgendaResult,
  RoomService,
  Services,
  StageWindowService,
} from './context';
export { createEngine, type Engine, type EngineOptions, type EngineRouter } from './engine';
export type { Published } from './hub';
export { scrubIfDue } from './lasting';
