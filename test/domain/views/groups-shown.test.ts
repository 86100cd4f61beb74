import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Group, GroupAnswer, TaskSheet } from '../../../src/domain/groups/group';
import type { GatheringId, GroupAnswerId, GroupId, ItemId } from '../../../src/domain/ids';
import { instant } from '../../../src/domain/time';
import { type GroupsAsked, type GroupsMaterial, groupsShown } from '../../../src/domain/views/groups-shown';

const gatheringId = 'gathering' as GatheringId;
const itemId = 'item' as ItemId;
const group = (id: string, position: number): Group => ({
  ...{ id: id as GroupId, gatheringId, itemId, position, name: `Bord ${position + 1}` },
  ...{ room: '', lead: '', members: [] },
});
const task: TaskSheet = {
  ...{ id: itemId, gatheringId, form: 'swot', title: 'SWOT', intro: '' },
  fields: [
    { id: 'strengths', label: 'Styrker', hint: '' },
    { id: 'challenges', label: 'Utfordringer', hint: '' },
  ],
};

const answer = (id: string, groupId: string, more: Partial<GroupAnswer> = {}): GroupAnswer => ({
  ...{ id: id as GroupAnswerId, gatheringId, groupId: groupId as GroupId, fieldId: 'strengths', position: 0 },
  ...{ text: id, at: instant(0), gatheredUnder: null, agreed: false, agreedText: null, deletedAt: null, ...more },
});
const asked = (more: Partial<GroupsAsked> = {}): GroupsAsked => ({
  ...{ type: 'groups', itemId, groupId: null, fieldId: null, page: 0, ...more },
});
const material = (answers: readonly GroupAnswer[]): GroupsMaterial => ({
  title: 'Posten',
  groups: [group('one', 0), group('two', 1)],
  task,
  answers,
});
const under = (id: string) => ({ gatheredUnder: id as GroupAnswerId });

describe('what the hall sees of the groups', () => {
  test('of one group all it has written, also what stands under another group’s words, once', () => {
    const answers = [
      answer('a', 'one'),
      answer('b', 'two', { ...under('a'), position: 1 }),
      answer('c', 'two', { ...under('a'), position: 2 }),
      answer('d', 'two', { position: 0, agreed: true }),
      answer('e', 'two', { deletedAt: instant(1) }),
    ];
    expect(groupsShown(material(answers), asked({ groupId: 'two' as GroupId }))).toEqual({
      ...{ type: 'groups', title: 'Bord 2', page: 0, pages: 1 },
      parts: [
        {
          label: 'Styrker',
          answers: [
            { id: 'd', text: 'd', agreed: true, alike: 0 },
            { id: 'b', text: 'b', agreed: false, alike: 2 },
          ],
        },
      ],
    });
  });

  test('of one field everyone’s, each thing once with how many more said it', () => {
    const answers = [answer('a', 'one'), answer('b', 'two', under('a')), answer('c', 'two', { fieldId: 'challenges' })];
    const shown = groupsShown(material(answers), asked({ fieldId: 'strengths' }));
    expect([shown.title, shown.parts]).toEqual([
      'Styrker',
      [{ label: 'Bord 1', answers: [{ id: 'a', text: 'a', agreed: false, alike: 1 }] }],
    ]);
  });

  test('goes over as many pages as it takes, with everything on one of them and none of them empty', () => {
    const texts = fc.array(fc.string({ maxLength: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(texts, (all) => {
        const answers = all.map((text, at) => answer(`a${at}`, at % 2 ? 'one' : 'two', { position: at, text }));
        const { pages } = groupsShown(material(answers), asked());
        const seen = Array.from({ length: pages }, (_, page) => groupsShown(material(answers), asked({ page })).parts);
        for (const parts of seen) {
          expect(parts.length).toBeGreaterThan(0);
          for (const part of parts) expect(part.answers.length).toBeGreaterThan(0);
        }
        const ids = seen.flatMap((parts) => parts.flatMap((part) => part.answers.map(({ id }) => id)));
        expect(ids.toSorted()).toEqual(answers.map(({ id }) => id).toSorted());
      }),
    );
  });

  test('a page that is no more is the last there is, and nothing at all is one empty page', () => {
    expect(groupsShown(material([answer('a', 'one')]), asked({ page: 7 })).page).toBe(0);
    expect(groupsShown(material([]), asked())).toMatchObject({ title: 'SWOT', pages: 1, parts: [] });
  });
});
