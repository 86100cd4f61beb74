import type { PhoneMessage } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Change } from '../../domain/views/snapshot';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Parts } from '../core/parts';
import { type PhonesView, phonesView, phoneView } from '../ratings/rating-views';
import { feed } from './feed';
import type { LibrarySignal } from './library-signal';
import { relay } from './swarm';

/** What a phone is asked, and where. */
const ASKED: ReadonlySet<Change['entity']> = new Set(['gathering', 'question', 'form']);

/** What a phone listens to. */
export function phoneFeed({ clock, hub, store }: Parts, pulse: Pulse, library: LibrarySignal) {
  // Other phones' answers are none of its business: a room of phones would else cost the square of their number.
  const news = relay(hub, ({ changes }) => changes.some(({ entity }) => ASKED.has(entity)));
  // A thousand phones are told at once: what they all see is put together once.
  let built: { readonly seq: number; readonly id: GatheringId; readonly all: PhonesView | null } | null = null;
  const forAll = (id: GatheringId): PhonesView | null => {
    if (built?.seq !== hub.seq || built.id !== id) built = { seq: hub.seq, id, all: phonesView(store.read, id) };
    return built.all;
  };
  return door.live.phone.handler(({ context, signal }) => {
    const { gatheringId, device } = context;
    if (gatheringId === null || device === null) throw notFound();
    const message = (): PhoneMessage => {
      const all = forAll(gatheringId);
      if (!all) throw notFound();
      return { type: 'phone', now: clock.now(), view: phoneView(store.read, all, device) };
    };
    return feed<PhoneMessage>(
      {
        clock,
        hub: news,
        pulse,
        whole: () => [message()],
        after: (published) => (published.gatheringId === gatheringId ? message() : null),
        also: [{ subscribe: library.subscribe, message }],
      },
      signal,
    );
  });
}
