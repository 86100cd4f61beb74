/** The desktop's own pages come from this origin and no other. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://kjoreplan';

/** Whether an address is one of our own pages. A custom scheme has no `origin` in the URL standard: read the parts. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return `${url.protocol}//${url.host}` === APP_ORIGIN && url.username === '' && url.password === '';
}
