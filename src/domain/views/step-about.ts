import type { Item } from '../agenda/agenda';
import type { Change, HistoryLabel, StepAbout } from './snapshot';

interface Row {
  readonly id: string;
  readonly before: Item | null;
  readonly after: Item | null;
}

const rowsOf = (changes: readonly Change[]): readonly Row[] =>
  changes.flatMap((change) =>
    change.entity === 'item' ? [{ id: change.id, before: change.before, after: change.after }] : [],
  );

/** The one the others hang on: what lies under an item comes and goes with it. */
function rootOf(rows: readonly Row[], side: 'before' | 'after'): Row | undefined {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.find((row) => {
    const item = row[side];
    return item !== null && (item.parentId === null || !ids.has(item.parentId));
  });
}

/** In another place it has a parent or a day of its own; within its row of siblings it is written after those that made room. */
function movedIn(rows: readonly Row[]): Row | undefined {
  const elsewhere = rows.filter(
    ({ before, after }) => before && after && (before.parentId !== after.parentId || before.dayId !== after.dayId),
  );
  return elsewhere.find(({ before, after }) => before?.parentId !== after?.parentId) ?? elsewhere.at(0) ?? rows.at(-1);
}

function mainRow(label: HistoryLabel, rows: readonly Row[]): Row | undefined {
  switch (label) {
    case 'itemAdded':
    case 'itemsAdded':
      return rootOf(
        rows.filter(({ before }) => before === null),
        'after',
      );
    case 'itemRemoved':
    case 'itemsRemoved':
      return rootOf(
        rows.filter(({ after }) => after === null),
        'before',
      );
    case 'itemMoved':
    case 'itemParked':
    case 'itemUnparked':
      return movedIn(rows);
    case 'itemChanged':
    case 'itemsChanged':
    case 'itemsMoved':
      return rows.at(0);
    default:
      return undefined;
  }
}

/**
 * Which item a step of the plan is about, by the changes as they were first made; `back`: it has been taken back. Of several the
 * first, and then it has no title to tell. Null: it is about no item.
 */
export function aboutStep(label: HistoryLabel, changes: readonly Change[], back: boolean): StepAbout | null {
  const row = mainRow(label, rowsOf(changes));
  if (!row) return null;
  const now = back ? row.before : row.after;
  const item = now ?? row.before ?? row.after;
  if (!item) return null;
  const one = !label.startsWith('items');
  return { itemId: item.id, title: one ? item.title : '', dayId: item.dayId, isThere: now !== null };
}
