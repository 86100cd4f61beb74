export type {
  BackupService,
  Caller,
  Clock,
  CrewGuest,
  RoomService,
  Services,
  StageWindowService,
} from './core/context';
export type { Published } from './core/hub';
export { scrubIfDue } from './core/lasting';
export { createEngine, type Engine, type EngineRouter } from './engine';
