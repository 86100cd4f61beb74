import type { JournalLine, JournalPage } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import { isShown } from '../../domain/reflection/observation';
import type { Change } from '../../domain/views/snapshot';
import type { JournalRow, Reader } from '../../store';
import { readActor } from '../core/actors';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import type { Parts } from '../core/parts';
import { canTakeBack } from './take-back';

const A_PAGE = 50;
const MOST_TOLD = 3;
const LONGEST = 140;

/**
 * What an observation says is its author's alone until it is revealed, also in the journal, and what it said before that is
 * theirs for good: of a step taken while it was hidden, the words are those it was revealed with. null: nothing is told.
 */
function toBeTold(read: Reader, change: Change): Change | null {
  if (change.entity !== 'observation') return change;
  const now = read.tables.observation.get(change.id);
  if (now === null || !isShown(now)) return null;
  const wasSeen = change.after !== null && change.after.revealedAt !== null;
  return wasSeen ? change : { ...change, before: null, after: now };
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
};

/** The words by which a row is known. */
function nameOf(change: Change): string {
  const row = change.after ?? change.before;
  if (!row) return '';
  if ('title' in row) return row.title;
  if ('name' in row) return row.name;
  if ('text' in row) return row.text;
  if ('caption' in row) return row.caption;
  return 'label' in row ? row.label : '';
}

/** null: all of it is hidden. */
function lineOf(read: Reader, { seq, at, actor, scope, label, state, changes }: JournalRow): JournalLine | null {
  const told = changes.flatMap((change) => toBeTold(read, change) ?? []);
  if (changes.length > 0 && told.length === 0) return null;
  // One row may have been changed several times in a step: it is one thing that was changed.
  const once = [...new Map(told.map((change) => [`${change.entity} ${change.id}`, change])).values()];
  const about = once.map((change) => shortened(nameOf(change))).filter((text) => text !== '');
  const { role: by, name: who } = readActor(actor);
  return {
    ...{ seq, at, by, who, scope, label },
    undone: state === 'undone',
    canTakeBack: state === 'dead' && canTakeBack(read, changes),
    about: about.slice(0, MOST_TOLD),
    count: once.length,
  };
}

function pageOf(read: Reader, gatheringId: GatheringId, before: number | null): JournalPage {
  const rows = read.journalPages.page(gatheringId, before, A_PAGE);
  const last = rows.at(-1);
  return {
    lines: rows.flatMap((row) => lineOf(read, row) ?? []),
    before: rows.length === A_PAGE && last ? last.seq : null,
  };
}

/** Who changed what, and when. */
export function journalProcedures({ store }: Parts) {
  return {
    journal: door.gathering.journal.handler(({ input }) => {
      if (!store.read.tables.gathering.get(input.gatheringId)) throw notFound();
      return pageOf(store.read, input.gatheringId, input.before);
    }),
  };
}
