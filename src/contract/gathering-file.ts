import { z } from 'zod';
import type { Item } from '../domain/agenda/agenda';
import type { Day, Gathering, Showing, StageState } from '../domain/agenda/gathering';
import { type Group, type GroupAnswer, TASK_FORMS, type TaskSheet } from '../domain/groups/group';
import type { FormId, GroupAnswerId, GroupId, GroupScoreId, MemberId, ObservationId } from '../domain/ids';
import type { Note } from '../domain/notes/note';
import type { Participant } from '../domain/people/participant';
import type { Picture } from '../domain/pictures/picture';
import {
  ANSWER_WORDS,
  type Answer,
  BREAKDOWNS,
  type Form,
  type GroupScore,
  QUESTION_KINDS,
  type Question,
} from '../domain/ratings/rating';
import { ASPECTS, type Observation } from '../domain/reflection/observation';
import type { Reflection } from '../domain/reflection/reflection';
import type { ReportSettings } from '../domain/report/report-settings';
import type { RunEvent } from '../domain/run/run';
import { reportEdit, reportSettingsPatch } from './report-procedures';
import { runFact } from './run-facts';
import * as s from './schemas';

/**
 * The wall for a gathering that comes as a file from another machine. The schema of its tables has been held against ours;
 * here every row is, so that nothing stands in the store that could not have been typed into it. How the rows stand to each
 * other is looked at where they are taken in.
 */

const position = z.int().min(0).max(1_000_000);
const at = s.instantSchema;
const moment = at.nullable();
const own = { gatheringId: s.gatheringId };
const memberId = s.id<MemberId>();
const groupId = s.id<GroupId>();
const groupAnswerId = s.id<GroupAnswerId>();
const formId = s.id<FormId>();
const shortId = z.string().min(1).max(64);

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const gathering: z.ZodType<Gathering> = s.gatheringPatch.required().extend({
  id: s.gatheringId,
  zone: z.string().max(100).refine(isZone),
  closedAt: moment,
  createdAt: at,
  deletedAt: moment,
});

const day: z.ZodType<Day> = s.dayPatch.required().extend({ id: s.dayId, ...own, position });

const item: z.ZodType<Item> = s.itemFields.extend({
  ...{ id: s.itemId, ...own, position },
  dayId: s.dayId.nullable(),
  parentId: s.itemId.nullable(),
});

const runEvent: z.ZodType<RunEvent> = z.object({
  ...{ id: s.runEventId, ...own, dayId: s.dayId, at, fact: runFact },
  seq: z.int().min(1),
  uptime: z.number().nullable(),
});

const note: z.ZodType<Note> = s.noteFields.extend({
  ...{ id: s.noteId, ...own, at, deletedAt: moment },
  saidYesTo: z.object({ at, kind: s.noteFields.shape.kind, text: s.prose }).nullable(),
});

const question: z.ZodType<Question> = z.object({
  ...{ id: s.questionId, ...own, itemId: s.itemId.nullable(), position },
  kind: z.enum(QUESTION_KINDS),
  ...{ text: s.line, lowAnchor: s.line, highAnchor: s.line, whyNotLower: s.line, followUp: s.line },
  choices: z
    .array(z.object({ id: shortId, label: s.line }))
    .max(200)
    .readonly(),
  roundOf: s.questionId,
  formId: formId.nullable(),
  breakdown: z.enum(BREAKDOWNS).nullable(),
  countdown: z.int().min(0).nullable(),
  state: z.enum(['draft', 'open', 'closed']),
  revealed: z.boolean(),
  ...{ closesAt: moment, openedAt: moment, closedAt: moment },
});

const form: z.ZodType<Form> = z.object({
  ...{ id: formId, ...own, position, title: s.line },
  countdown: z.int().min(0).nullable(),
});

const answer: z.ZodType<Answer> = z.object({
  ...{ id: s.answerId, ...own, questionId: s.questionId },
  source: z.enum(['phone', 'hand']),
  outcome: z.enum(['given', 'dontKnow', 'skipped']),
  score: s.score.nullable(),
  choices: z.array(shortId).max(200).readonly(),
  ...{ text: s.prose, whyNotLower: s.prose, comment: s.prose, segment: s.line },
  hidden: z.array(z.enum(ANSWER_WORDS)).max(3).readonly(),
});

const groupScore: z.ZodType<GroupScore> = z.object({
  ...{ id: s.id<GroupScoreId>(), ...own, questionId: s.questionId },
  type: z.enum(['consensus', 'reportedMean']),
  label: s.line,
  value: z.number(),
  n: z.int().min(0).nullable(),
});

const participant: z.ZodType<Participant> = s.participantFields.extend({
  ...{ id: s.participantId, ...own, position, presentFrom: moment, presentTo: moment },
});

const reflection: z.ZodType<Reflection> = z.object({
  ...{ id: s.itemId, ...own, interviewer: s.line },
  focusPersons: z.array(s.line).max(200).readonly(),
  team: z
    .array(z.object({ id: memberId, name: s.line }))
    .max(200)
    .readonly(),
});

const observation: z.ZodType<Observation> = z.object({
  ...{ id: s.id<ObservationId>(), ...own, itemId: s.itemId, memberId },
  aspect: z.enum(ASPECTS),
  ...{ text: s.prose, theme: s.line, at, starred: z.boolean() },
  ...{ revealedAt: moment, withdrawnAt: moment, actionId: s.noteId.nullable() },
});

const group: z.ZodType<Group> = z.object({
  ...{ id: groupId, ...own, itemId: s.itemId, position, name: s.line, room: s.line, lead: s.line },
  members: z.array(s.participantId).max(5_000).readonly(),
});

const task: z.ZodType<TaskSheet> = z.object({
  ...{ id: s.itemId, ...own, form: z.enum(TASK_FORMS), title: s.line, intro: s.prose },
  fields: z
    .array(z.object({ id: shortId, label: s.line, hint: s.line }))
    .max(100)
    .readonly(),
});

const groupAnswer: z.ZodType<GroupAnswer> = z.object({
  ...{ id: groupAnswerId, ...own, groupId, fieldId: shortId, position, text: s.prose, at },
  gatheredUnder: groupAnswerId.nullable(),
  agreed: z.boolean(),
  agreedText: s.prose.nullable(),
  deletedAt: moment,
});

const pixels = z.int().min(1).max(100_000);
const picture: z.ZodType<Picture> = z.object({
  ...{ id: s.pictureId, ...own, itemId: s.itemId.nullable(), purpose: s.picturePurpose, caption: s.line },
  type: z.enum(['image/jpeg', 'image/png']),
  ...{ width: pixels, height: pixels, byteLength: z.int().min(0) },
  ...{ at, deletedAt: moment },
});

const showing: z.ZodType<Showing> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('outcome'), noteId: s.noteId, wording: s.prose.nullable().default(null) }),
  z.object({
    type: z.literal('observations'),
    itemId: s.itemId,
    order: z.enum(['theme', 'time']),
    page: z.int().min(0).max(1_000).default(0),
  }),
  z.object({ type: z.literal('rounds'), questionId: s.questionId }),
  z.object({
    type: z.literal('groups'),
    itemId: s.itemId,
    groupId: groupId.nullable(),
    fieldId: shortId.nullable(),
    page: z.int().min(0).max(1_000).default(0),
  }),
]);

const stage: z.ZodType<StageState> = s.stagePatch.required().extend({ id: s.gatheringId, showing: showing.nullable() });

const reportSettings: z.ZodType<ReportSettings> = reportSettingsPatch.required().extend({
  id: s.gatheringId,
  edits: z.array(reportEdit).max(5_000).readonly(),
});

/** Far more than the longest gathering has; what is read for every press must not be without end. */
const MOST_DAYS = 400;
const MOST_ITEMS = 10_000;
const MOST_ROWS = 200_000;
const rows = <Row>(row: z.ZodType<Row>, most = MOST_ROWS) => z.array(row).max(most);

/** A gathering's rows, as they lie in a file from another machine. */
export const gatheringFile = z.object({
  gathering,
  days: rows(day, MOST_DAYS),
  items: rows(item, MOST_ITEMS),
  run: rows(runEvent),
  notes: rows(note),
  questions: rows(question),
  forms: rows(form),
  answers: rows(answer),
  groupScores: rows(groupScore),
  participants: rows(participant),
  reflections: rows(reflection),
  observations: rows(observation),
  groups: rows(group),
  tasks: rows(task),
  groupAnswers: rows(groupAnswer),
  pictures: rows(picture),
  reportSettings: reportSettings.nullable(),
  stage: stage.nullable(),
});
export type GatheringFile = z.output<typeof gatheringFile>;
