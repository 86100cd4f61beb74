export type { BackupService, Caller, Clock, CrewGuest, RoomService, Services, StageWindowService } from './context';
export { createEngine, type Engine, type EngineRouter } from './engine';
export type { Published } from './hub';
export { scrubIfDue } from './lasting';
