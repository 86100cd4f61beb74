import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../domain/agenda/gathering';
import type { Instant } from '../../../domain/time';
import type { Client } from '../../api/connect';
import type { Pad } from './pad';

/** What a pad's feed says: how things stand, or that there is contact still. */
type PadMessage<View> = { readonly now: Instant } & ({ readonly type: 'beat' } | { readonly view: View });

/** Follows a pad's feed, of which only `subscribe` knows whose it is; null until it has said how things stand. */
export function usePadView<View extends { readonly title: string; readonly language: Language }>(
  pad: Pad,
  subscribe: (client: Client, signal: AbortSignal) => Promise<AsyncIterable<PadMessage<View>>>,
  deliver: () => void,
): View | null {
  const [view, setView] = useState<View | null>(null);
  useEffect(
    () =>
      pad.listen(subscribe, (message) => {
        if ('view' in message) {
          pad.entitle(message.view.title, message.view.language);
          setView(message.view);
        }
        // Every message, the beat too, says that there is contact.
        deliver();
      }),
    [pad, subscribe, deliver],
  );
  return view;
}

/** The outbox of whichever pad is in view, once that has made it: what waits in it is sent when there is contact. */
export function useOutboxInView<Outbox extends { deliver(): void }>() {
  const outbox = useRef<Outbox | null>(null);
  const attach = useCallback((made: Outbox): void => {
    outbox.current = made;
  }, []);
  const deliver = useCallback((): void => outbox.current?.deliver(), []);
  return { attach, deliver };
}
