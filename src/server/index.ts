export type { CallerRouter, OnFault } from './calls';
export { contentSecurityPolicy, newNonce, securityHeaders, withNonce } from './headers';
export { createRoom, type Room, type RoomOptions } from './room';
export { createFacilitatorServer, type FacilitatorServer, type FacilitatorServerOptions } from './server';
