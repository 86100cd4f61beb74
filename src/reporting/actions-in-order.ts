import { HORIZONS, type Note } from '../domain/notes/note';

const rank = (note: Note): number => (note.horizon === null ? HORIZONS.length : HORIZONS.indexOf(note.horizon));

// An ISO date sorts as text; one that is missing comes after every date.
const dueKey = (note: Note): string => note.due ?? '9999-99-99';

/** Actions as they fall due: three days, three weeks, three months, then those without a horizon; by date within each. */
export function actionsInOrder(notes: readonly Note[]): Note[] {
  const byDue = (a: Note, b: Note): number => (dueKey(a) < dueKey(b) ? -1 : Number(dueKey(a) > dueKey(b)));
  return notes.filter((note) => note.kind === 'action').sort((a, b) => rank(a) - rank(b) || byDue(a, b));
}
