import { randomUUID } from 'node:crypto';
import type { Item } from '../../src/domain/agenda';
import { KINDS, PLAIN_ITEM } from '../../src/domain/agenda';
import type { Note } from '../../src/domain/note';
import { NOTE_KINDS } from '../../src/domain/note';
import type { Answer, Question } from '../../src/domain/rating';
import type { Snapshot } from '../../src/domain/snapshot';
import { instant, isoDate, minuteOfDay, minutes } from '../../src/domain/time';

const id = <Id extends string>(): Id => randomUUID() as string as Id;
const START = Date.UTC(2026, 8, 23, 7, 0);

function items(gatheringId: Item['gatheringId'], dayId: Item['dayId'], count: number): Item[] {
  return Array.from({ length: count }, (_, position) => ({
    ...PLAIN_ITEM,
    id: id(),
    gatheringId,
    dayId,
    parentId: null,
    position,
    title: `Post ${position + 1}: hva tar vi tak i først?`,
    kind: KINDS[position % KINDS.length] ?? 'other',
    minutes: minutes(10 + (position % 4) * 5),
    responsible: 'Prosessleder',
    prompts: ['Hva gjør vi allerede?', 'Hva må vi slutte med?'],
  }));
}

/** A two-day gathering with that many notes and answers. */
export function largeGathering(notes: number, answers: number): Snapshot {
  const gatheringId = id<Item['gatheringId']>();
  const days = [0, 1].map((position) => ({
    id: id<NonNullable<Item['dayId']>>(),
    gatheringId,
    position,
    label: '',
    date: isoDate(`2026-09-${23 + position}`),
    start: minuteOfDay(9 * 60),
  }));
  const all = days.flatMap((day) => items(gatheringId, day.id, 20));
  const questions: Question[] = Array.from({ length: 5 }, (_, position) => ({
    id: id(),
    gatheringId,
    itemId: null,
    position,
    text: `Spørsmål ${position + 1}`,
    lowAnchor: 'lite',
    highAnchor: 'mye',
    followUp: 'Hva skal til for å løfte det et hakk?',
    state: 'closed',
    revealed: true,
    openedAt: instant(START),
    closedAt: instant(START),
  }));
  return {
    gathering: {
      id: gatheringId,
      title: 'Målt samling',
      place: 'Storsalen',
      host: 'Fjordvik kommune',
      chair: '',
      noteTaker: '',
      network: '',
      goal: '',
      attendMust: '',
      attendShould: '',
      attendCan: '',
      anchorPerson: '',
      criticalFactors: '',
      background: '',
      language: 'nb',
      zone: 'Europe/Oslo',
      alertMinutes: [5, 2],
      sound: false,
      present: 80,
      createdAt: instant(START),
      deletedAt: null,
    },
    days,
    items: all,
    run: [],
    notes: Array.from(
      { length: notes },
      (_, n): Note => ({
        id: id(),
        gatheringId,
        itemId: all[n % all.length]?.id ?? null,
        at: instant(START + n * 20_000),
        kind: NOTE_KINDS[n % NOTE_KINDS.length] ?? 'contribution',
        text: `Notat ${n}: næringsarealer må være klare før bedriftene spør, og noen må svare når de ringer.`,
        speaker: `Bord ${n % 8}`,
        starred: n % 50 === 0,
        consent: 'named',
        recipient: '',
        owner: '',
        horizon: null,
        due: null,
        deletedAt: null,
      }),
    ),
    drafts: [],
    questions,
    answers: Array.from(
      { length: answers },
      (_, n): Answer => ({
        id: id(),
        gatheringId,
        questionId: questions[n % questions.length]?.id ?? id(),
        source: 'phone',
        score: 1 + ((n * 7) % 10),
        comment: n % 3 === 0 ? 'Mer tid ved bordene.' : '',
      }),
    ),
    participants: [],
    stage: null,
  };
}
