/** Addresses of stylesheets that were asked for and did not come. */
const failed = new Set<string>();

/** From now on it is noticed when a stylesheet does not come. The loader asks for each but once, whatever became of it. */
export function watchStyles(): void {
  const onError = ({ target }: Event): void => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
    failed.add(target.href);
    target.remove();
  };
  // Such an event does not rise: it is met on its way down.
  document.addEventListener('error', onError, { capture: true });
}

/** Asks for those anew. Rejects while one of them does not come: no screen is shown without its looks. */
export async function fetchFailedStyles(): Promise<void> {
  await Promise.all([...failed].map(fetchStyle));
}

async function fetchStyle(href: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve, { once: true });
    link.addEventListener('error', () => reject(new Error(`No stylesheet at ${href}.`)), { once: true });
    document.head.append(link);
  });
  failed.delete(href);
}
