import type { ActionStatus } from '../../domain/notes/note';

export type ActionColumn = 'id' | 'status' | 'owner' | 'due';

/** As headings and statuses are compared: case, signs and surplus spaces say nothing. */
const wordKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words parted by commas, by what they stand for. */
function lookUp<Meaning extends string>(words: Readonly<Record<Meaning, string>>): (text: string) => Meaning | null {
  const known = new Map<string, Meaning>();
  for (const meaning of Object.keys(words) as Meaning[]) {
    for (const word of words[meaning].split(', ')) known.set(word, meaning);
  }
  return (text) => known.get(wordKey(text)) ?? null;
}

/** Which column a heading stands over: as the workbook calls it in its three languages, or as people call it instead. */
export const columnOf = lookUp<ActionColumn>({
  id: 'id',
  status: 'status, tilstand, framdrift, progress',
  owner: 'ansvarlig, ansvarleg, owner, responsible, hvem, kven, who, ansvar, eier, eigar',
  due: 'frist, deadline, tidsfrist, dato, date, due, due date',
});

/** A status in any of the three languages, or in the words people use for it. */
export const statusOf = lookUp<ActionStatus>({
  notStarted: 'ikke startet, ikkje starta, not started, ikke begynt, ikkje byrja, ikke påbegynt',
  underWay: 'i gang, under way, underway, påbegynt, begynt, byrja, startet, starta, started, in progress',
  done: 'gjort, done, ferdig, fullført, utført, ok, completed, finished',
  dropped: 'droppet, droppa, dropped, avlyst, utgår, cancelled',
});

/** What the workbook calls the sheet in its three languages. */
export const isActionsSheet = (name: string): boolean => ['tiltak', 'actions'].includes(wordKey(name));

export type ColumnPlaces = Partial<Readonly<Record<ActionColumn, number>>>;

/** Which column stands where, told by the headings; of two that are called the same the first counts. */
export function placesIn(headings: readonly string[]): ColumnPlaces {
  const places: Partial<Record<ActionColumn, number>> = {};
  for (const [at, heading] of headings.entries()) {
    const column = columnOf(heading);
    if (column !== null) places[column] ??= at;
  }
  return places;
}
