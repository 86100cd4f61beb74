import { useEffect } from 'react';

/**
 * What has focus may go away: a button that has done its work, an editor whose row somebody else takes out. The focus it had
 * goes to the part it stood in (marked with `data-focus-home`), or else to the place's heading, and is never lost.
 */
export function useFocusCatcher(): void {
  useEffect(() => {
    const main = document.querySelector('main');
    if (!main) return;
    let focused: Element | null = null;
    let home: HTMLElement | null = null;
    const follow = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
      home = focused?.closest<HTMLElement>('[data-focus-home]') ?? null;
    };
    const catchFocus = (): void => {
      if (!focused || focused.isConnected || document.activeElement !== document.body) return;
      focused = null;
      const heir = home?.isConnected ? home : main.querySelector('h1');
      heir?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(catchFocus);
    main.addEventListener('focusin', follow);
    observer.observe(main, { childList: true, subtree: true });
    return () => {
      main.removeEventListener('focusin', follow);
      observer.disconnect();
    };
  }, []);
}
