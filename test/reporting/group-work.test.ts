import { expect, test } from 'vitest';
import type { GroupAnswerId, GroupId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import type { ReportBlock } from '../../src/domain/report/report-document';
import { instant } from '../../src/domain/time';
import { buildReport } from '../../src/reporting/report-model';
import { GATHERING, item, itemId, note, snapshot } from './builders';

const FIELDS = ['days', 'weeks'].map((id) => ({ id, label: `I løpet av ${id}`, hint: '' }));
const TASK = { id: itemId('g'), gatheringId: GATHERING, form: 'threeThreeThree' as const, title: '3-3-3', intro: '' };
const table = (id: string, position: number) => ({
  ...{ id: id as GroupId, gatheringId: GATHERING, itemId: itemId('g'), position, name: `Bord ${position + 1}` },
  ...{ room: '', lead: '', members: [] },
});

/** What stands under each heading, where these are the answers: id, group, field, text, under which. */
function groupWork(
  written: readonly (readonly [string, string, string, string, string?])[],
  notes: readonly Note[] = [],
) {
  const report = buildReport(
    snapshot({
      items: [item('g', { title: 'Grupper', kind: 'group' })],
      tasks: [{ ...TASK, fields: FIELDS }],
      groups: [table('b1', 0), table('b2', 1)],
      groupAnswers: written.map(([id, groupId, fieldId, text, under], position) => ({
        ...{ id: id as GroupAnswerId, gatheringId: GATHERING, groupId: groupId as GroupId, fieldId, position, text },
        ...{ at: instant(0), gatheredUnder: (under as GroupAnswerId | undefined) ?? null, agreed: false },
        ...{ agreedText: null, deletedAt: null },
      })),
      notes,
    }),
    'nb',
  );
  const blocks: readonly ReportBlock[] = report.sections.find(({ id }) => id === 'groups')?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 3
      ? [block.text]
      : block.type === 'list'
        ? block.items.map(({ text }) => text)
        : [],
  );
}

const ANNE = ['a', 'b1', 'days', 'Anne: ringer huseiere'] as const;
const OLA = ['o', 'b2', 'days', 'Ola: ringer huseiere', 'a'] as const;

test('what was gathered keeps the words of each, where they are others', () => {
  expect(groupWork([ANNE, OLA])).toEqual([
    'I løpet av days',
    'Anne: ringer huseiere (Bord 1, også Bord 2: «Ola: ringer huseiere»)',
  ]);
  expect(groupWork([ANNE, ['o', 'b2', 'days', 'anne:  ringer huseiere', 'a']])).toEqual([
    'I løpet av days',
    'Anne: ringer huseiere (Bord 1, også Bord 2)',
  ]);
  expect(groupWork([ANNE, ['o', 'b1', 'days', 'Ringe dem', 'a']])).toEqual([
    'I løpet av days',
    'Anne: ringer huseiere (Bord 1, også Bord 1: «Ringe dem»)',
  ]);
});

test('an answer that was made an action stands under its heading all the same', () => {
  const made = note('answer-a', { kind: 'action', text: 'ringer huseiere', owner: 'Anne, Ola', horizon: 'days' });
  expect(groupWork([ANNE, OLA], [made])).toEqual([
    'I løpet av days',
    'Anne: ringer huseiere (Bord 1, også Bord 2: «Ola: ringer huseiere»)',
  ]);
});

test('an answer gathered under one to another question stands under its own', () => {
  expect(groupWork([ANNE, ['o', 'b2', 'weeks', 'Ola: ringer huseiere', 'a']])).toEqual([
    ...['I løpet av days', 'Anne: ringer huseiere (Bord 1)'],
    ...['I løpet av weeks', 'Ola: ringer huseiere (Bord 2)'],
  ]);
});

test('the words of one that became a quote without a yes are kept back, also where they are gathered', () => {
  const quote = note('answer-o', { kind: 'quote', text: 'ringer huseiere', consent: 'refused' });
  expect(groupWork([ANNE, OLA], [quote])).toEqual(['I løpet av days', 'Anne: ringer huseiere (Bord 1, også Bord 2)']);
});
