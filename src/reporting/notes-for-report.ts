import type { ItemId } from '../domain/ids';
import type { Note } from '../domain/notes/note';
import type { Snapshot } from '../domain/views/snapshot';
import { grouped } from './grouped';

export interface ReportableNotes {
  /** What may be shown, in the order it was said: neither deleted notes, nor quotes nobody has said yes to, nor what was said no to. */
  readonly all: readonly Note[];
  readonly byItem: ReadonlyMap<ItemId | null, readonly Note[]>;
  /** Quotes that are left out, whether nobody has been asked or somebody has said no. */
  readonly quotesLeftOut: number;
  /** Those of them nobody has been asked about. */
  readonly quotesNotAsked: number;
}

// A quote waits for a yes. A no is a no to the words, also where the note has become of another kind or gone into another.
const mayBeTold = ({ kind, consent }: Note): boolean =>
  consent !== 'refused' && (kind !== 'quote' || consent === 'named' || consent === 'unnamed');

// A speaker who said yes to the quote only stays out of every export, so the name is taken off here and nowhere else.
const asConsented = (note: Note): Note =>
  note.consent === 'unnamed' || (note.kind === 'quote' && note.consent !== 'named') ? { ...note, speaker: '' } : note;

const inOrderSaid = (a: Note, b: Note): number => a.at - b.at || (a.id < b.id ? -1 : 1);

/** The one gate between the notes as they were taken and everything that leaves the machine. */
export function reportableNotes(snapshot: Snapshot): ReportableNotes {
  const items = new Set(snapshot.items.map((item) => item.id));
  const live = snapshot.notes.filter((note) => note.deletedAt === null);
  const shown = live.filter(mayBeTold);
  const all = shown.map(asConsented).sort(inOrderSaid);
  const byItem = grouped(all, (note) => (note.itemId !== null && items.has(note.itemId) ? note.itemId : null));
  const quotesNotAsked = live.filter((note) => note.kind === 'quote' && note.consent === 'notAsked').length;
  return { all, byItem, quotesLeftOut: live.length - shown.length, quotesNotAsked };
}
