import type { Item } from '../../src/domain/agenda/agenda';
import { PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import { type Day, type Gathering, PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type {
  AnswerId,
  DayId,
  GatheringId,
  ItemId,
  NoteId,
  ParticipantId,
  QuestionId,
  RunEventId,
} from '../../src/domain/ids';
import { type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import type { Participant } from '../../src/domain/people/participant';
import { type Answer, PLAIN_ANSWER, PLAIN_QUESTION, type Question } from '../../src/domain/ratings/rating';
import type { RunEvent, RunFact } from '../../src/domain/run/run';
import { type Instant, instant, minuteOfDay, minutes } from '../../src/domain/time';
import { PLAIN_SNAPSHOT, type Snapshot } from '../../src/domain/views/snapshot';

/** Rows with every field filled in, so that a test names only what it is about. */
export const GATHERING = 'g1' as GatheringId;
const dayId = (id: string): DayId => id as DayId;
export const itemId = (id: string): ItemId => id as ItemId;
export const questionId = (id: string): QuestionId => id as QuestionId;

export const gathering = (fields: Partial<Gathering> = {}): Gathering => ({
  id: GATHERING,
  ...PLAIN_GATHERING,
  title: 'Samling',
  language: 'nb',
  createdAt: instant(Date.UTC(2026, 10, 1)),
  deletedAt: null,
  ...fields,
});

export const day = (id: string, fields: Partial<Day> = {}): Day => ({
  id: dayId(id),
  gatheringId: GATHERING,
  position: 0,
  label: '',
  date: null,
  start: minuteOfDay(9 * 60),
  ...fields,
});

export const item = (id: string, fields: Partial<Item> = {}): Item => ({
  ...PLAIN_ITEM,
  id: itemId(id),
  gatheringId: GATHERING,
  dayId: dayId('d1'),
  parentId: null,
  position: 0,
  title: id,
  kind: 'other',
  minutes: minutes(10),
  ...fields,
});

export const note = (id: string, fields: Partial<Note> = {}): Note => ({
  ...PLAIN_NOTE,
  id: id as NoteId,
  gatheringId: GATHERING,
  at: instant(0),
  text: id,
  ...fields,
});

export const question = (id: string, fields: Partial<Question> = {}): Question => ({
  ...PLAIN_QUESTION,
  id: questionId(id),
  gatheringId: GATHERING,
  roundOf: questionId(id),
  text: id,
  state: 'closed',
  ...fields,
});

export const answer = (id: string, of: string, score: number | null, fields: Partial<Answer> = {}): Answer => ({
  ...PLAIN_ANSWER,
  id: id as AnswerId,
  gatheringId: GATHERING,
  questionId: questionId(of),
  score,
  ...fields,
});

export const participant = (id: string, fields: Partial<Participant> = {}): Participant => ({
  id: id as ParticipantId,
  gatheringId: GATHERING,
  position: 0,
  name: id,
  organisation: '',
  role: 'other',
  presentFrom: null,
  presentTo: null,
  ...fields,
});

export const runEvent = (seq: number, day: string, at: Instant, fact: RunFact): RunEvent => ({
  id: `e${seq}` as RunEventId,
  gatheringId: GATHERING,
  dayId: dayId(day),
  seq,
  at,
  uptime: null,
  fact,
});

export const snapshot = (fields: Partial<Snapshot> = {}): Snapshot => ({
  ...PLAIN_SNAPSHOT,
  gathering: gathering(),
  ...fields,
});
