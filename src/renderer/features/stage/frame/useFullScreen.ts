import { useCallback, useEffect, useState } from 'react';
import { inDesktop } from '../../../api/door';

/** Full screen in a browser, by F or a double press; the desktop window does this itself. */
export function useFullScreen(): { readonly possible: boolean; readonly full: boolean; readonly toggle: () => void } {
  const possible = !inDesktop() && document.fullscreenEnabled;
  const [full, setFull] = useState(document.fullscreenElement !== null);
  const toggle = useCallback(() => {
    if (!possible) return;
    const turned = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    // A browser may say no; then the window stays as it is, which is all that can be done.
    turned.catch(() => setFull(document.fullscreenElement !== null));
  }, [possible]);
  useEffect(() => {
    const onChange = (): void => setFull(document.fullscreenElement !== null);
    const onKey = (event: KeyboardEvent): void => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (plain && event.key.toLowerCase() === 'f') toggle();
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('dblclick', toggle);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('dblclick', toggle);
      document.removeEventListener('keydown', onKey);
    };
  }, [toggle]);
  return { possible, full, toggle };
}
