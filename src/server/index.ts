export { type Certificate, type CertificateSource, makeCertificate, stillGood } from './certificate';
export { contentSecurityPolicy, withNonce } from './headers';
export { createRoom, ROOM_PORT, type Room, type RoomOptions } from './room';
export { createFacilitatorServer, type FacilitatorServer } from './server';
