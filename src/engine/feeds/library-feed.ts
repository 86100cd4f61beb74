import type { GatheringSummary, LibraryMessage } from '../../contract';
import type { Change } from '../../domain/views/snapshot';
import type { Pulse } from '../core/beat';
import { door } from '../core/door';
import type { Published } from '../core/hub';
import type { Parts } from '../core/parts';
import { readSettings } from '../machine/settings';
import { feed } from './feed';
import { createShelf, IN_LIBRARY } from './library';
import type { LibrarySignal } from './library-signal';
import { nextTurn, swarmOf, touches } from './swarm';

/** How often the list hears of what it only counts, in ms. */
const LISTED_EVERY = 1_000;
/** What comes one after the other while people write and arrive. */
const COUNTED: ReadonlySet<Change['entity']> = new Set(['note', 'participant', 'draft']);

const listed = ({ changes }: Published): boolean => touches(changes, IN_LIBRARY);
const countedOnly = ({ changes }: Published): boolean => changes.every(({ entity }) => COUNTED.has(entity));

const sameRows = (a: readonly GatheringSummary[], b: readonly GatheringSummary[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at]);

/** The gatherings there are. Told anew only when the list has something new to show. */
export function libraryFeed(parts: Parts, pulse: Pulse, library: LibrarySignal) {
  const { clock, hub, store } = parts;
  const shelf = createShelf(parts, library);
  const written = swarmOf(hub, (published) => listed(published) && countedOnly(published), LISTED_EVERY);
  const news = nextTurn(hub, (published) => listed(published) && !countedOnly(published));
  return door.live.library.handler(({ context, signal }) => {
    // Whoever came by a link sees the gathering the link is for, and that there is no other.
    const { gatheringId: bound } = context;
    let told: readonly GatheringSummary[] = [];
    const message = (): LibraryMessage => {
      told = shelf().filter(({ id }) => bound === null || id === bound);
      return { type: 'library', now: clock.now(), gatherings: told, settings: readSettings(store.read) };
    };
    const ifNew = (): LibraryMessage | null => {
      const before = told;
      const now = message();
      return sameRows(before, told) ? null : now;
    };
    const counted = (tell: () => void) =>
      written.subscribe((gatherings) => {
        if (bound === null || gatherings.has(bound)) tell();
      });
    return feed<LibraryMessage>(
      {
        clock,
        pulse,
        whole: () => [message()],
        also: [
          { subscribe: news, message: ifNew },
          { subscribe: library.subscribe, message },
          { subscribe: counted, message: ifNew },
        ],
      },
      signal,
    );
  });
}
