import { app } from 'electron';

/** True for the first; the second has nothing to do, since the first is told to come forward. */
export function isFirstInstance(comeForward: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', comeForward);
  return true;
}
