import { type Group, type GroupAnswer, TASK_FORMS, type TaskSheet } from '../../src/domain/groups/group';
import type { GroupAnswerId, GroupId, GroupScoreId, MemberId, NoteId, ObservationId } from '../../src/domain/ids';
import type { Answer, GroupScore, Question } from '../../src/domain/ratings/rating';
import type { Observation } from '../../src/domain/reflection/observation';
import { instant } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { answer, GATHERING, note, question, questionId } from './builders';
import { sampleGathering } from './sample';

/** The sample with one of everything that has a sheet of its own. */
export function fullGathering(): Snapshot {
  const sample = sampleGathering();
  const itemId = sample.items[2]?.id ?? null;
  if (itemId === null) throw new Error('The sample has no third item.');
  return {
    ...sample,
    notes: [
      ...sample.notes.map((one) =>
        one.kind === 'action'
          ? { ...one, status: 'underWay' as const, firstStep: 'Ring rundt', tags: ['oppfølging'] }
          : one,
      ),
      note('made-1', {
        kind: 'idea',
        text: '=Laget av et innspill',
        sourceId: sample.notes[0]?.id ?? null,
        tags: ['a', 'b'],
      }),
    ],
    questions: [...sample.questions, ...moreQuestions()],
    answers: [...sample.answers, ...moreAnswers()],
    groupScores: groupScores(),
    groups: groups(itemId, sample),
    tasks: [task(itemId)],
    groupAnswers: groupAnswers(),
    observations: observations(itemId),
  };
}

function moreQuestions(): Question[] {
  const choices = ['Ja', 'Nei', '* (stjerne)', 'Ja'].map((label, at) => ({ id: `c${at}`, label }));
  return [
    question('q4', { kind: 'single', text: 'Skal vi fortsette?', choices, position: 3 }),
    question('q5', { kind: 'multiple', text: 'Hva vil du være med på?', choices, position: 4 }),
    question('q6', { kind: 'text', text: 'Hva tar du med deg hjem?', position: 5 }),
    question('q7', { text: 'Hvor trygg er du?', position: 6, breakdown: 'organisation', whyNotLower: 'Hvorfor?' }),
    question('q8', { text: 'Hvor klar er du?', position: 7, breakdown: 'role' }),
  ];
}

const SEGMENTS = [...Array(7).fill('Åsdal kommune'), ...Array(6).fill('Moen kommune'), ...Array(2).fill('Berg & Sønn')];

function moreAnswers(): Answer[] {
  const chosen = [['c0'], ['c0'], ['c1'], ['c2'], ['c3'], ['c0'], ['c1']];
  return [
    ...chosen.map((choices, at) => answer(`s${at}`, 'q4', null, { choices })),
    answer('s8', 'q4', null, { outcome: 'dontKnow' }),
    ...chosen.map((choices, at) =>
      answer(`m${at}`, 'q5', null, { choices: [...choices, 'c2'].slice(0, 1 + (at % 2)) }),
    ),
    ...['Mer mot', '-Mindre prat', 'Én dør inn'].map((text, at) => answer(`t${at}`, 'q6', null, { text })),
    answer('t9', 'q6', null, { outcome: 'skipped' }),
    ...SEGMENTS.map((segment, at) =>
      answer(`g${at}`, 'q7', 1 + ((at * 7) % 10), { segment, whyNotLower: at % 4 === 0 ? 'Vi kjenner hverandre' : '' }),
    ),
    ...SEGMENTS.map((_, at) => answer(`r${at}`, 'q8', 5 + (at % 4), { segment: at < 9 ? 'elected' : 'leader' })),
  ];
}

const groupScores = (): GroupScore[] =>
  [
    { type: 'consensus' as const, label: 'Bord 1', value: 7, n: null },
    { type: 'consensus' as const, label: 'Bord 2', value: 4, n: 5 },
    { type: 'reportedMean' as const, label: 'Ungdomsrådet', value: 6.4, n: 12 },
    { type: 'reportedMean' as const, label: 'Eldrerådet', value: 8, n: 4 },
  ].map((one, at) => ({ ...one, id: `gs${at}` as GroupScoreId, gatheringId: GATHERING, questionId: questionId('q1') }));

const groups = (itemId: Group['itemId'], { participants }: Snapshot): Group[] =>
  [0, 1].map((position) => ({
    id: `group-${position}` as GroupId,
    gatheringId: GATHERING,
    itemId,
    position,
    name: `Bord ${position + 1}`,
    room: 'Formannskapssalen',
    lead: position === 0 ? 'Kari Vik' : '',
    members: participants.filter((_, at) => at % 2 === position).map(({ id }) => id),
  }));

const task = (itemId: Group['itemId']): TaskSheet => ({
  id: itemId,
  gatheringId: GATHERING,
  form: TASK_FORMS[3] ?? 'free',
  title: 'Mer av, mindre av',
  intro: '',
  fields: [
    { id: 'more', label: 'Hva skal vi gjøre mer av?', hint: '' },
    { id: 'stop', label: 'Hva skal vi slutte med?', hint: '' },
  ],
});

function groupAnswers(): GroupAnswer[] {
  const made = (at: number, group: number, fieldId: string, text: string, fields: Partial<GroupAnswer> = {}) => ({
    ...{ id: `ga${at}` as GroupAnswerId, gatheringId: GATHERING, groupId: `group-${group}` as GroupId, fieldId },
    ...{
      position: at,
      text,
      at: instant(0),
      gatheredUnder: null,
      agreed: false,
      agreedText: null,
      deletedAt: null,
      ...fields,
    },
  });
  return [
    made(0, 0, 'stop', 'Møter uten saksliste'),
    made(1, 0, 'more', 'Bedriftsbesøk', { agreed: true }),
    made(2, 1, 'more', 'Besøke bedriftene', { gatheredUnder: 'ga1' as GroupAnswerId }),
    made(3, 1, 'more', 'SLETTET', { deletedAt: instant(1) }),
  ];
}

function observations(itemId: Observation['itemId']): Observation[] {
  const made = (at: number, fields: Partial<Observation>): Observation => ({
    ...{ id: `o${at}` as ObservationId, gatheringId: GATHERING, itemId, memberId: 'HEMMELIG' as MemberId },
    ...{ aspect: 'seen', text: `Observasjon ${at}`, theme: 'samarbeid', at: instant(at), starred: at === 1 },
    ...{ revealedAt: instant(9), withdrawnAt: null, actionId: null, ...fields },
  });
  return [
    made(1, { aspect: 'metaphor', text: 'Som et lag uten trener' }),
    made(2, { revealedAt: null, text: 'SKJULT' }),
    made(3, { withdrawnAt: instant(9), text: 'TRUKKET' }),
    made(4, { aspect: 'hypothesis', actionId: 'nope' as NoteId }),
  ];
}
