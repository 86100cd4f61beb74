export { contract, type Meta } from './contract';
export { ERRORS, type Refusal, type StoreFailure, type UnreadableReason } from './errors';
export * from './feeds';
export { ROLES, type Role } from './roles';
export type { RoomLink, RoomLinks } from './room';
export type { ItemTree } from './schemas';
export type { Template, TemplateSummary } from './templates';
