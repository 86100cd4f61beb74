export { keepDoor, newDoorKey, recallDoor } from './door-key';
export { createHost, type Host, type HostResult, NO_STAGE_WINDOW, nativeOptions } from './host';
export { leaveInstanceNote, newInstanceSecret, wayToFirst } from './instance';
export { defaultStorePath } from './paths';
export { ensureSample } from './sample';
export { createSystemClock } from './system-clock';
