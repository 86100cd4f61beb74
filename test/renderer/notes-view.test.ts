import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/domain/agenda/agenda';
import { PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import { LANGUAGES } from '../../src/domain/agenda/gathering';
import type { GatheringId, ItemId, NoteId } from '../../src/domain/ids';
import { NOTE_KINDS, type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import { instant } from '../../src/domain/time';
import {
  ALL_NOTES,
  countNotes,
  groupNotes,
  knownNames,
  namesLike,
  usedWords,
} from '../../src/renderer/features/notes/line/notes-view';
import { wordsIn } from '../../src/words';

const gatheringId = 'gathering-1' as GatheringId;
const item = (id: string): Item => ({
  ...PLAIN_ITEM,
  id: id as ItemId,
  gatheringId,
  dayId: null,
  parentId: null,
  position: 0,
  title: id,
  kind: 'talk',
});
const note = (id: string, itemId: string | null, at: number, more: Partial<Note> = {}): Note => ({
  ...PLAIN_NOTE,
  id: id as NoteId,
  gatheringId,
  itemId: itemId as ItemId | null,
  at: instant(at),
  text: id,
  ...more,
});

const order = [item('a'), item('b'), item('c')];
const shown = (notes: readonly Note[], filter = ALL_NOTES, target: string | null = null) =>
  groupNotes(notes, order, filter, target as ItemId | null).map((group) => [
    group.item?.id ?? null,
    group.notes.map((one) => one.id),
  ]);

describe('groupNotes', () => {
  it('follows the agenda, and time within an item; notes whose item is gone come first', () => {
    const notes = [note('n3', 'c', 3), note('n2', 'a', 2), note('n1', 'a', 1), note('n4', 'gone', 4)];
    expect(shown(notes)).toEqual([
      [null, ['n4']],
      ['a', ['n1', 'n2']],
      ['c', ['n3']],
    ]);
  });

  it('puts the item notes land on last, beside the pad', () => {
    const notes = [note('n1', 'a', 1), note('n2', 'b', 2), note('n3', 'c', 3)];
    expect(shown(notes, ALL_NOTES, 'b').map(([id]) => id)).toEqual(['a', 'c', 'b']);
  });

  it('leaves out what is deleted or filtered away', () => {
    const notes = [
      note('n1', 'a', 1, { kind: 'quote' }),
      note('n2', 'a', 2, { kind: 'quote', starred: true }),
      note('n3', 'b', 3, { starred: true }),
      note('n4', 'c', 4, { kind: 'quote', deletedAt: instant(5) }),
    ];
    expect(shown(notes, { ...ALL_NOTES, kind: 'quote' })).toEqual([['a', ['n1', 'n2']]]);
    expect(shown(notes, { ...ALL_NOTES, kind: 'quote', starred: true })).toEqual([['a', ['n2']]]);
  });
});

it('filters by who said it, one of several, and by tag', () => {
  const notes = [
    note('n1', 'a', 1, { speaker: 'Kari Vik, Ap', tags: ['vei'] }),
    note('n2', 'a', 2, { speaker: 'Ap', tags: ['vei', 'skole'] }),
    note('n3', 'a', 3, { speaker: 'Kari' }),
  ];
  expect(shown(notes, { ...ALL_NOTES, speaker: 'Ap' })).toEqual([['a', ['n1', 'n2']]]);
  expect(shown(notes, { ...ALL_NOTES, speaker: 'Kari' })).toEqual([['a', ['n3']]]);
  expect(shown(notes, { ...ALL_NOTES, tag: 'vei', speaker: 'Kari Vik' })).toEqual([['a', ['n1']]]);
  expect(usedWords(notes)).toEqual({ speakers: ['Ap', 'Kari', 'Kari Vik'], tags: ['skole', 'vei'] });
});

it('counts the living notes', () => {
  const counts = countNotes([
    note('n1', 'a', 1, { kind: 'idea', starred: true }),
    note('n2', 'a', 2),
    note('n3', 'a', 3, { deletedAt: instant(4) }),
  ]);
  expect([counts.all, counts.starred, counts.byKind.get('idea'), counts.byKind.get('quote')]).toEqual([2, 1, 1, 0]);
});

it('knows each name once, and offers those that begin with what is typed before those with such a word', () => {
  const names = knownNames(
    [],
    [note('n1', 'a', 1, { speaker: 'Ap, Kari Vik' }), note('n2', 'a', 2, { owner: 'ap' })],
    [{ responsible: 'Ordfører' }],
  );
  expect(names).toEqual(['Ordfører', 'Ap', 'Kari Vik']);
  expect(namesLike(['Oddvar Nes', 'Nina', 'Nes'], 'n')).toEqual(['Nina', 'Nes', 'Oddvar Nes']);
  expect(namesLike(['Nina'], 'nina')).toEqual([]);
  expect(namesLike(['Kvinesdal', 'Kari Vik'], 'kv')).toEqual(['Kari Vik', 'Kvinesdal']);
});

it.each(LANGUAGES)('gives every kind a key of its own (%s)', (language) => {
  const keys = NOTE_KINDS.map((kind) => wordsIn(language)(`notes:key.${kind}`));
  expect(new Set(keys).size).toBe(NOTE_KINDS.length);
});
