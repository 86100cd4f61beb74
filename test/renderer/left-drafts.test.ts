import { describe, expect, test } from 'vitest';
import type { GatheringId, NoteId } from '../../src/domain/ids';
import { halfMadePad } from '../../src/domain/notes/half-made';
import { type Draft, PLAIN_NOTE } from '../../src/domain/notes/note';
import { instant } from '../../src/domain/time';
import { leftDrafts, offerOf, withHidden } from '../../src/renderer/features/notes/pad/left-drafts';

const gatheringId = 'gathering-1' as GatheringId;
const now = instant(1_000_000);

const draft: Draft = {
  ...{ gatheringId, padId: 'pad-of-ase', text: 'Halvskriven', kind: 'contribution', writer: 'Åse' },
  updatedAt: instant(now - 60_000),
};
const note = (text: string) => ({ ...PLAIN_NOTE, id: 'note-1' as NoteId, gatheringId, itemId: null, at: now, text });
const around = { own: 'my-pad', typing: [], hidden: [], notes: [], names: [], now };

describe('what is offered of what others have half-typed', () => {
  test('what was left, and is nobody’s work just now', () => {
    expect(leftDrafts({ ...around, drafts: [draft] })).toEqual([draft]);
    expect(leftDrafts({ ...around, drafts: [draft], typing: ['another-pad'] })).toEqual([draft]);
    expect(leftDrafts({ ...around, drafts: [draft], typing: ['pad-of-ase'] })).toEqual([]);
    expect(leftDrafts({ ...around, drafts: [{ ...draft, updatedAt: instant(now - 5_000) }] })).toEqual([]);
  });

  test('never her own: of the pad, of the line in Kjør, and half-made changes', () => {
    const own = ['my-pad', 'run-my-pad', halfMadePad('pad-of-ase')].map((padId) => ({ ...draft, padId }));
    expect(leftDrafts({ ...around, drafts: own })).toEqual([]);
    expect(leftDrafts({ ...around, drafts: [{ ...draft, padId: 'run-pad-of-ase' }] })).toHaveLength(1);
  });

  test('not what she has hidden, until somebody has typed on it', () => {
    const hidden = withHidden([], draft);
    expect(leftDrafts({ ...around, drafts: [draft], hidden })).toEqual([]);
    const later = { ...draft, updatedAt: instant(now - 30_000) };
    expect(leftDrafts({ ...around, drafts: [later], hidden })).toEqual([later]);
    const most = Array.from({ length: 400 }, (_, nr) => String(nr));
    expect(withHidden(most, draft)).toHaveLength(200);
    expect(withHidden(most, draft).at(-1)).toBe(offerOf(draft));
  });

  test('not what has become a note', () => {
    const typed = { ...draft, text: '? Halvskriven' };
    expect(leftDrafts({ ...around, drafts: [typed], notes: [note('Halvskriven')] })).toEqual([]);
    expect(leftDrafts({ ...around, drafts: [typed], notes: [{ ...note('Halvskriven'), deletedAt: now }] })).toEqual([
      typed,
    ]);
  });
});
