import type { TaskSheet } from '../../src/domain/groups/group';
import type {
  FormId,
  GroupAnswerId,
  GroupId,
  GroupScoreId,
  MemberId,
  NoteId,
  ObservationId,
  PictureId,
} from '../../src/domain/ids';
import type { Observation } from '../../src/domain/reflection/observation';
import { type Instant, instant, minutes } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { answer, GATHERING, itemId, note, question, questionId, runEvent } from './builders';
import { sampleGathering } from './sample';

const base = sampleGathering();
const before = (n: number): Instant => instant((base.run.at(-1)?.at ?? 0) - n * 60_000);

const TASK: TaskSheet = {
  id: itemId('grupper'),
  gatheringId: GATHERING,
  form: 'moreAndStop',
  title: 'Mer av, og slutt med',
  intro: '',
  fields: [
    { id: 'more', label: 'Hva må vi gjøre mer av?', hint: '' },
    { id: 'stop', label: 'Hva må vi slutte med?', hint: '' },
  ],
};
const SWOT: TaskSheet = {
  ...TASK,
  id: itemId('plenum'),
  form: 'swot',
  title: 'SWOT',
  fields: [
    { id: 'strengths', label: 'Styrker', hint: '' },
    { id: 'challenges', label: 'Utfordringer', hint: '' },
  ],
};

const group = (id: string, on: string, position: number, name: string, lead = '') => ({
  ...{ id: id as GroupId, gatheringId: GATHERING, itemId: itemId(on), position, name, lead },
  ...{ room: '', members: [] },
});

type Written = readonly [
  id: string,
  group: string,
  field: string,
  text: string,
  under?: string | undefined,
  agreed?: boolean,
];
const WRITTEN: readonly Written[] = [
  ['w1', 'g1', 'more', 'Ringe bedriftene før de ringer oss', undefined, true],
  ['w2', 'g2', 'more', 'Ta telefonen først', 'w1'],
  ['w3', 'g3', 'more', 'Ringe tilbake samme dag', 'w1'],
  ['w4', 'g2', 'more', 'Åpne dører på tvers av kommunene'],
  ['w5', 'g1', 'stop', 'Sende folk videre uten å vite hvem som svarer'],
  ['w6', 'g3', 'stop', 'Møter uten vedtak'],
  ['w7', 's1', 'strengths', 'Kort vei til politikerne'],
  ['w8', 's1', 'challenges', 'For få boliger til dem som vil flytte hit'],
];

const ASPECTS: readonly (readonly [Observation['aspect'], string, string])[] = [
  ['heard', 'Alle sier «vi», men mener sin egen avdeling.', 'Hvem er vi?'],
  ['metaphor', 'En båt med to ror.', 'Hvem er vi?'],
  ['hypothesis', 'Kanskje er det lettest å love når ingen har ansvaret.', 'Ansvar'],
  ['seen', 'Dere lente dere fram da bedriftene snakket.', ''],
];

/** The sample with everything that can be in a summary: groups, a reflecting team, choices, rounds, pictures, changes. */
export function fullGathering(): Snapshot {
  return {
    ...base,
    gathering: { ...base.gathering, criticalFactors: 'At kommunedirektøren setter av folk til det.' },
    items: base.items.map((one) =>
      one.id === 'innlegg'
        ? {
            ...one,
            links: ['https://example.no/tre-roller.pdf'],
            prompts: ['Hvilken rolle tar du lettest?', 'Hvilken glemmer du?'],
          }
        : one,
    ),
    run: [
      ...base.run,
      ...[
        runEvent(12, 'd1', before(60), { type: 'adjusted', itemId: itemId('grupper'), minutes: -5 }),
        runEvent(13, 'd1', before(55), {
          ...{ type: 'replanned', plan: 'together', dropped: [] },
          lengths: [
            { itemId: itemId('enige'), minutes: minutes(15) },
            { itemId: itemId('avslutning'), minutes: minutes(10) },
          ],
        } as const),
      ].map((event, at) => ({ ...event, seq: 8.1 + at * 0.1 })),
    ]
      .sort((a, b) => a.seq - b.seq)
      .map((event, at) => ({ ...event, seq: at + 1 })),
    notes: [
      ...base.notes.map((one) =>
        one.kind === 'agreed' && one.id === 'n15' ? { ...one, confirmedAt: before(20) } : one,
      ),
      note('answer-w6', { text: 'Møter uten vedtak', speaker: 'Bord 3', itemId: itemId('grupper'), at: before(30) }),
      note('answer-w7', {
        ...{ kind: 'strength' as const, text: 'Kort vei til politikerne', speaker: 'Bord S' },
        ...{ itemId: itemId('plenum'), at: before(31) },
      }),
    ],
    tasks: [TASK, SWOT],
    groups: [
      group('g1', 'grupper', 0, 'Bord 1', 'Anne Lie'),
      group('g2', 'grupper', 1, 'Bord 2'),
      group('g3', 'grupper', 2, 'Bord 3'),
      group('s1', 'plenum', 0, 'Bord S'),
    ],
    groupAnswers: WRITTEN.map(([id, groupId, fieldId, text, under, agreed], position) => ({
      ...{ id: id as GroupAnswerId, gatheringId: GATHERING, groupId: groupId as GroupId, fieldId, position, text },
      ...{ at: before(40), gatheredUnder: (under as GroupAnswerId | undefined) ?? null, agreed: agreed ?? false },
      agreedText: null,
      deletedAt: null,
    })),
    reflections: [
      {
        ...{ id: itemId('par'), gatheringId: GATHERING, interviewer: 'Ingrid Haugen', focusPersons: ['Odd Lien'] },
        team: ['Sissel Vold', 'Nils Fjeld'].map((name, at) => ({ id: `m${at}` as MemberId, name })),
      },
    ],
    observations: ASPECTS.map(([aspect, text, theme], at) => ({
      ...{ id: `o${at}` as ObservationId, gatheringId: GATHERING, itemId: itemId('par'), memberId: 'm0' as MemberId },
      ...{ aspect, text, theme, at: before(100 - at), starred: at === 1, revealedAt: before(90), withdrawnAt: null },
      actionId: at === 2 ? ('n22' as NoteId) : null,
    })),
    questions: [
      ...base.questions.map((one) => (one.id === 'q1' ? { ...one, openedAt: before(100) } : one)),
      question('q4', {
        ...{ position: 4, kind: 'single', text: 'Hva bør vi ta først?', formId: 'f1' as FormId },
        choices: [
          { id: 'a', label: 'Arealer og vann' },
          { id: 'b', label: 'Ett kontaktpunkt' },
          { id: 'c', label: 'Lærlingplasser' },
        ],
      }),
      question('q5', { position: 5, kind: 'text', text: 'Hva vil du ha på neste samling?' }),
      question('q6', {
        ...{ position: 6, roundOf: questionId('q1'), text: 'Hvor klare er vi til å gjøre det vi er enige om?' },
        ...{ openedAt: before(1), whyNotLower: 'Hva gjør at dere er på dette tallet og ikke lavere?' },
      }),
      question('q7', { position: 7, text: 'Hvor godt kjenner bedriftene oss?', breakdown: 'role' }),
    ],
    answers: [
      ...base.answers,
      ...Array.from({ length: 14 }, (_, at) =>
        answer(`c${at}`, 'q4', null, { choices: [['a', 'b', 'b', 'c'][at % 4] ?? 'a'] }),
      ),
      answer('t1', 'q5', null, { text: 'Besøk hos en av bedriftene' }),
      answer('t2', 'q5', null, { text: 'Mer tid til samtale' }),
      ...Array.from({ length: 22 }, (_, at) =>
        answer(`r${at}`, 'q6', 8 + (at % 3), { whyNotLower: at < 4 ? `Fordi vi har sagt det høyt ${at}` : '' }),
      ),
      ...Array.from({ length: 20 }, (_, at) =>
        answer(`k${at}`, 'q7', at % 2 === 0 ? 2 : 9, { segment: at < 8 ? 'elected' : at < 17 ? 'business' : 'union' }),
      ),
      answer('k90', 'q7', null, { outcome: 'dontKnow' }),
    ],
    groupScores: [
      ...[7, 8].map((value, at) => ({
        ...{ id: `gs${at}` as GroupScoreId, gatheringId: GATHERING, questionId: questionId('q1') },
        ...{ type: 'consensus' as const, label: `Bord ${at + 1}`, value, n: null },
      })),
    ],
    pictures: [
      {
        ...{ id: 'p1' as PictureId, gatheringId: GATHERING, itemId: itemId('grupper'), purpose: 'photo', caption: '' },
        ...{ type: 'image/jpeg', width: 1600, height: 1200, byteLength: 1, at: before(35), deletedAt: null },
      },
    ],
  };
}
