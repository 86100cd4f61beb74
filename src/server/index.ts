export type { CallerRouter, OnFault } from './calls';
export { type Certificate, type CertificateSource, makeCertificate, stillGood } from './certificate';
export { contentSecurityPolicy, newNonce, securityHeaders, withNonce } from './headers';
export { createRoom, ROOM_PORT, type Room, type RoomLoans, type RoomOptions } from './room';
export { createFacilitatorServer, type FacilitatorServer, type FacilitatorServerOptions } from './server';
