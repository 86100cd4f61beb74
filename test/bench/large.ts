import { randomUUID } from 'node:crypto';
import type { Item } from '../../src/domain/agenda/agenda';
import { KINDS, PLAIN_ITEM, PRIORITIES } from '../../src/domain/agenda/agenda';
import { PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { QuestionId } from '../../src/domain/ids';
import { NOTE_KINDS, type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import { type Answer, PLAIN_ANSWER, PLAIN_QUESTION, type Question } from '../../src/domain/ratings/rating';
import type { ClockInput } from '../../src/domain/run/clock';
import type { RunEvent } from '../../src/domain/run/run';
import { instant, isoDate, MINUTE, minuteOfDay, minutes } from '../../src/domain/time';
import { PLAIN_SNAPSHOT, type Snapshot } from '../../src/domain/views/snapshot';

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
  const questions: Question[] = Array.from({ length: 5 }, (_, position) => {
    const questionId = id<QuestionId>();
    return {
      ...PLAIN_QUESTION,
      id: questionId,
      gatheringId,
      roundOf: questionId,
      position,
      text: `Spørsmål ${position + 1}`,
      lowAnchor: 'lite',
      highAnchor: 'mye',
      followUp: 'Hva skal til for å løfte det et hakk?',
      state: 'closed',
      revealed: true,
      openedAt: instant(START),
      closedAt: instant(START),
    };
  });
  return {
    ...PLAIN_SNAPSHOT,
    gathering: {
      ...PLAIN_GATHERING,
      id: gatheringId,
      title: 'Målt samling',
      place: 'Storsalen',
      host: 'Fjordvik kommune',
      present: 80,
      createdAt: instant(START),
    },
    days,
    items: all,
    run: [],
    notes: Array.from(
      { length: notes },
      (_, n): Note => ({
        ...PLAIN_NOTE,
        id: id(),
        gatheringId,
        itemId: all[n % all.length]?.id ?? null,
        at: instant(START + n * 20_000),
        kind: NOTE_KINDS[n % NOTE_KINDS.length] ?? 'contribution',
        text: `Notat ${n}: næringsarealer må være klare før bedriftene spør, og noen må svare når de ringer.`,
        speaker: `Bord ${n % 8}`,
        starred: n % 50 === 0,
        consent: 'named',
      }),
    ),
    questions,
    answers: Array.from(
      { length: answers },
      (_, n): Answer => ({
        ...PLAIN_ANSWER,
        id: id(),
        gatheringId,
        questionId: questions[n % questions.length]?.id ?? id(),
        score: 1 + ((n * 7) % 10),
        comment: n % 3 === 0 ? 'Mer tid ved bordene.' : '',
      }),
    ),
    participants: [],
    stage: null,
  };
}

const BLOCK_MINUTES = 45;

/** An item of a block of nine steps; or, in the half still to come, of every third block, of its three parallel tracks. */
function inBlock(item: Item, index: number, all: readonly Item[], dayStart: number): Item {
  const nr = index % 10;
  const block = (index - nr) / 10;
  const parallel = index >= all.length / 2 && block % 3 === 0;
  if (nr === 0) return { ...item, minutes: null, parallel };
  // Of a track: 0 is the track itself, then its two items.
  const inTrack = parallel ? (nr - 1) % 3 : 0;
  const parent = all[index - (inTrack === 0 ? nr : inTrack)];
  const length = parallel ? [null, minutes(20), minutes(25)][inTrack] : minutes(5);
  const pinned = nr === 1 && index % 50 === 1;
  const locked = !parallel && nr === 9 && block % 4 === 1;
  return {
    ...item,
    parentId: parent?.id ?? null,
    position: nr,
    minutes: length ?? null,
    pinnedStart: pinned ? minuteOfDay(dayStart + block * BLOCK_MINUTES) : null,
    lockedEnd: locked ? minuteOfDay(dayStart + (block + 1) * BLOCK_MINUTES) : null,
    priority: PRIORITIES[index % PRIORITIES.length] ?? 'should',
  };
}

/** A long day in blocks, with fixed starts and ends, half run and twelve minutes late: what the clock is asked a second later. */
export function longDay(count: number): (second: number) => ClockInput<Item> {
  const { gathering, days } = largeGathering(0, 0);
  const [day] = days;
  if (!day) throw new Error('A gathering without days');
  const plan = items(gathering.id, day.id, count).map((item, index, all) => inBlock(item, index, all, day.start));
  const steps = plan.filter((item) => item.minutes !== null);
  const passed = steps.slice(0, steps.length / 2);
  const begun = START + 12 * MINUTE;
  const run = passed.map((item, index): RunEvent => {
    const before = passed[index - 1];
    const at = instant(begun + index * 5 * MINUTE);
    const fact: RunEvent['fact'] = before
      ? { type: 'next', from: before.id, to: item.id }
      : { type: 'started', itemId: item.id };
    return { id: id(), gatheringId: gathering.id, dayId: day.id, seq: index + 1, at, uptime: null, fact };
  });
  const now = begun + (passed.length - 1) * 5 * MINUTE;
  const { zone, alertMinutes } = gathering;
  return (second) => ({ zone, alertMinutes, day, items: plan, run, now: instant(now + second * 1_000) });
}
