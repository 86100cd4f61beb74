import { describe, expect, test } from 'vitest';
import type { GatheringId, NoteId } from '../../src/domain/ids';
import { type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import { instant, isoDate } from '../../src/domain/time';
import {
  AS_IT_CAME,
  countsOf,
  EVERYTHING,
  everyoneIn,
  missingIn,
  type Outcome,
  outcomesOf,
  sectionsOf,
  stepsOf,
} from '../../src/renderer/features/outcomes/outcomes-view';

let made = 0;
function note(kind: Note['kind'], fields: Partial<Note> = {}): Note {
  made += 1;
  const id = `note-${String(made).padStart(4, '0')}` as NoteId;
  return { ...PLAIN_NOTE, id, gatheringId: 'gathering' as GatheringId, at: instant(made * 1_000), kind, ...fields };
}
const texts = (outcomes: readonly Outcome[]): string[] => outcomes.map(({ text }) => text);
const shown = (notes: readonly Note[], filter = {}, sort = AS_IT_CAME): string[] =>
  sectionsOf(outcomesOf(notes), { ...EVERYTHING, ...filter }, sort).flatMap(({ rows }) => texts(rows));

const NOTES = [
  note('contribution', { text: 'et innspill' }),
  note('action', { text: 'ringe', owner: 'Kari Vik', horizon: 'days', due: isoDate('2026-11-29') }),
  note('agreed', { text: 'en dør' }),
  note('order', { text: 'arealer', recipient: 'Plansjef' }),
  note('action', { text: 'skrive', owner: 'Ola, Kari Vik', due: isoDate('2026-12-01'), status: 'done' }),
  note('disagreed', { text: 'fondet' }),
  note('action', { text: 'besøke', firstStep: 'lage en liste' }),
  note('agreed', { text: 'slettet', deletedAt: instant(1) }),
  note('order', { text: 'oversikt' }),
];

describe('what the day has produced', () => {
  test('is what the room agreed on or not, asked for, and is to do; kind by kind, as it came up', () => {
    expect(shown(NOTES)).toEqual(['en dør', 'fondet', 'arealer', 'oversikt', 'ringe', 'skrive', 'besøke']);
    expect(countsOf(outcomesOf(NOTES))).toEqual({
      byKind: { agreed: 1, disagreed: 1, order: 2, action: 3 },
      missing: 2,
    });
    expect(everyoneIn(outcomesOf(NOTES))).toEqual(['Kari Vik', 'Ola', 'Plansjef']);
  });

  test('is filtered by who, by when, by how far it has come, and by what it lacks', () => {
    expect(shown(NOTES, { who: 'Kari Vik' })).toEqual(['ringe', 'skrive']);
    expect(shown(NOTES, { who: 'Plansjef' })).toEqual(['arealer']);
    expect(shown(NOTES, { within: 'days' })).toEqual(['ringe']);
    expect(shown(NOTES, { within: 'dated' })).toEqual(['skrive']);
    expect(shown(NOTES, { within: 'none' })).toEqual(['arealer', 'oversikt', 'besøke']);
    expect(shown(NOTES, { status: 'done' })).toEqual(['skrive']);
    expect(shown(NOTES, { missing: true })).toEqual(['oversikt', 'besøke']);
    expect(shown(NOTES, { kind: 'order', missing: true })).toEqual(['oversikt']);
  });

  test('is put in order by any column; what is empty there comes last both ways', () => {
    const actions = { kind: 'action' } as const;
    expect(shown(NOTES, actions, { by: 'who', down: false })).toEqual(['ringe', 'skrive', 'besøke']);
    expect(shown(NOTES, actions, { by: 'who', down: true })).toEqual(['skrive', 'ringe', 'besøke']);
    expect(shown(NOTES, actions, { by: 'due', down: true })).toEqual(['skrive', 'ringe', 'besøke']);
    expect(shown(NOTES, actions, { by: 'status', down: true })).toEqual(['skrive', 'ringe', 'besøke']);
    expect(shown(NOTES, actions, { by: 'text', down: false })).toEqual(['besøke', 'ringe', 'skrive']);
  });

  test('lacks an owner, a recipient or a deadline, where there should be one', () => {
    const lacks = (kind: Note['kind'], fields: Partial<Note>): readonly string[] =>
      outcomesOf([note(kind, fields)]).flatMap(missingIn);
    expect(lacks('action', {})).toEqual(['who', 'due']);
    expect(lacks('action', { owner: 'Kari', horizon: 'weeks' })).toEqual([]);
    expect(lacks('order', { recipient: ' ' })).toEqual(['who']);
    expect(lacks('agreed', {})).toEqual([]);
  });
});

test('the hall is asked about findings, orders and actions; what it does not agree on keeps its place', () => {
  const [first, second, third] = [note('agreed'), note('agreed'), note('agreed')];
  const action = note('action');
  const steps = (notes: readonly Note[]) => stepsOf(sectionsOf(outcomesOf(notes), EVERYTHING, AS_IT_CAME));
  const all = [first.id, second.id, third.id, action.id];
  expect(steps([action, first, second, third])).toEqual(all);
  expect(steps([action, first, { ...second, kind: 'disagreed' }, third])).toEqual(all);
});
