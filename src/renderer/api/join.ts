/** How the attempt to come into the room went. */
type Joined = 'in' | 'refused' | 'tooMany' | 'noContact';

/** Trades the secret of a link, or the code that people type, for this browser's way in. Before the door is opened. */
export async function join(wish: { readonly secret: string } | { readonly code: string }): Promise<Joined> {
  const answer = await fetch('/join', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => null);
  if (!answer) return 'noContact';
  if (answer.ok) return 'in';
  return answer.status === 429 ? 'tooMany' : 'refused';
}

/**
 * Comes in by the secret in the address, if there is one. It then leaves the address, which a whole room may see; what is
 * said after it, of what to show, stays. Where the room could not be reached it stays too, so that loading the page again
 * tries again.
 */
export async function joinByAddress(): Promise<void> {
  const { hash, pathname } = window.location;
  const secret = secretInAddress(hash);
  if (secret && (await join({ secret })) === 'in') {
    window.history.replaceState(null, '', pathname + addressWithoutSecret(hash));
  }
  // A new link to the page that is open already changes only what is after «#».
  window.addEventListener('hashchange', () => {
    if (secretInAddress(window.location.hash)) window.location.reload();
  });
}

/** The secret in the address of a page, as the QR code or the link gave it; null when there is none. */
export function secretInAddress(hash: string): string | null {
  const [secret = ''] = hash.replace(/^#/, '').split('?', 1);
  return /^[A-Za-z0-9_-]{10,}$/.test(secret) ? secret : null;
}

/** What is left of such an address once its secret has been used. */
export function addressWithoutSecret(hash: string): string {
  const [, query = ''] = hash.split('?', 2);
  return query === '' ? '' : `#?${query}`;
}
