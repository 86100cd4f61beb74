import { z } from 'zod';
import { KINDS, PRIORITIES, REFLECTION_PHASES } from '../domain/agenda/agenda';
import { LANGUAGES, PARTICIPANT_ROLES, STAGE_PARTS } from '../domain/agenda/gathering';
import type {
  AnswerId,
  DayId,
  GatheringId,
  GroupId,
  ItemId,
  NoteId,
  ParticipantId,
  PictureId,
  QuestionId,
  RunEventId,
} from '../domain/ids';
import { ACTION_STATUSES, CONSENTS, HORIZONS, NOTE_KINDS } from '../domain/notes/note';
import { PICTURE_PURPOSES } from '../domain/pictures/picture';
import { HIGHEST_SCORE, LOWEST_SCORE } from '../domain/ratings/rating';
import { RESCUE_KINDS } from '../domain/run/run';
import { LONGEST_DRAFT, LONGEST_LINE, LONGEST_PROSE } from '../domain/text-lengths';
import { instant, isoDate, minuteOfDay, minutes } from '../domain/time';

/** The wall: what a caller may send. Everything past these schemas is trusted. */

const ID = /^[A-Za-z0-9_-]{8,64}$/;
export const id = <Id extends string>() =>
  z
    .string()
    .regex(ID)
    .transform((text) => text as Id);

export const gatheringId = id<GatheringId>();
export const dayId = id<DayId>();
export const itemId = id<ItemId>();
export const noteId = id<NoteId>();
export const questionId = id<QuestionId>();
export const answerId = id<AnswerId>();
export const participantId = id<ParticipantId>();
export const pictureId = id<PictureId>();
export const runEventId = id<RunEventId>();
export const templateId = z.string().regex(ID);
export const padId = z.string().regex(ID);
/** Of something that is done: sent again because its answer was lost, it is known by it. */
export const actId = z.string().regex(ID);

/** A line of text; half a surrogate pair would not survive UTF-8, so it is mended here. */
export const line = z
  .string()
  .max(LONGEST_LINE)
  .transform((text) => text.toWellFormed());
/** Running text. */
export const prose = z
  .string()
  .max(LONGEST_PROSE)
  .transform((text) => text.toWellFormed());
export const draftText = z
  .string()
  .max(LONGEST_DRAFT)
  .transform((text) => text.toWellFormed());

const LONGEST_ITEM = 24 * 60;
/** In minutes of its day: what begins in the evening may end long after midnight. */
export const LATEST = 3 * 24 * 60;
const itemMinutes = z.int().min(0).max(LONGEST_ITEM).transform(minutes);
export const minuteOfDaySchema = z.int().min(0).max(LATEST).transform(minuteOfDay);
export const date = z.iso.date().transform(isoDate);
export const language = z.enum(LANGUAGES);

export const newGathering = z.object({
  title: line,
  place: line.default(''),
  language: language.default('nb'),
  /** Its first day's. */
  date: date.nullable().default(null),
});

/** What a gathering made from another, or from a template, is to be called, where it is, and when its first day is. */
export const ownName = z.object({ title: line, place: line, date: date.nullable() }).partial();

export const stageLook = z.object({
  parts: z.array(z.enum(STAGE_PARTS)).max(20).readonly(),
  ground: z.enum(['dark', 'light']),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/u)
    .nullable(),
  logoId: pictureId.nullable(),
});

export const gatheringPatch = z
  .object({
    title: line,
    place: line,
    host: line,
    chair: line,
    noteTaker: line,
    network: line,
    goal: prose,
    attendMust: prose,
    attendShould: prose,
    attendCan: prose,
    anchorPerson: line,
    criticalFactors: prose,
    background: prose,
    language,
    alertMinutes: z.tuple([z.int().min(1).max(60), z.int().min(1).max(60)]),
    sound: z.boolean(),
    present: z.int().min(0).max(100_000).nullable(),
    stageLook,
    showNames: z.boolean(),
  })
  .partial();

export const dayPatch = z
  .object({ label: line, date: date.nullable(), start: z.int().min(0).max(1439).transform(minuteOfDay) })
  .partial();

export const itemFields = z.object({
  title: line,
  kind: z.enum(KINDS),
  minutes: itemMinutes.nullable(),
  pinnedStart: minuteOfDaySchema.nullable(),
  lockedEnd: minuteOfDaySchema.nullable(),
  parallel: z.boolean(),
  phase: z.enum(REFLECTION_PHASES).nullable(),
  priority: z.enum(PRIORITIES),
  shortest: itemMinutes.nullable(),
  responsible: line,
  method: line,
  rounds: z
    .object({
      count: z.int().min(1).max(200),
      minutes: itemMinutes,
      turns: z.array(line).max(200).readonly().default([]),
    })
    .nullable(),
  room: line,
  materials: line,
  links: z.array(line).max(50).readonly(),
  prompts: z.array(line).max(200).readonly(),
  privateNote: prose,
});
export const itemPatch = itemFields.partial();

const someFields = itemFields.partial();
/** An item with what stands under it, before it has an id and a place. */
type TreeOf<Fields> = Fields & { readonly children?: readonly TreeOf<Fields>[] | undefined };

/** Items with what stands under them, as they are copied and kept in templates. */
export const itemTree: z.ZodType<TreeOf<z.output<typeof someFields>>, TreeOf<z.input<typeof someFields>>> = z.lazy(() =>
  someFields.extend({ children: z.array(itemTree).max(500).readonly().optional() }),
);
export type ItemTree = z.output<typeof itemTree>;

/** Where an item is put: among the children of `parentId` (or the day's own items) before the one now at `position`. */
export const itemPlace = z.object({
  dayId: dayId.nullable(),
  parentId: itemId.nullable(),
  position: z.int().min(0).max(100_000),
});

const someItems = z.array(itemId).min(1).max(1_000).readonly();

/** One act on several items: one step to undo. Moves are done in order, each on what the one before it left. */
export const itemsChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('update'), itemIds: someItems, patch: itemPatch }),
  z.object({
    type: z.literal('move'),
    moves: z
      .array(z.object({ itemId, place: itemPlace }))
      .min(1)
      .max(1_000)
      .readonly(),
  }),
  z.object({ type: z.literal('remove'), itemIds: someItems }),
]);

export const noteFields = z.object({
  itemId: itemId.nullable(),
  kind: z.enum(NOTE_KINDS),
  text: prose,
  speaker: line,
  starred: z.boolean(),
  consent: z.enum(CONSENTS),
  recipient: line,
  owner: line,
  horizon: z.enum(HORIZONS).nullable(),
  due: date.nullable(),
  firstStep: line,
  status: z.enum(ACTION_STATUSES),
  tags: z.array(line).max(50).readonly(),
  sourceId: noteId.nullable(),
  confirmedAt: z.int().min(0).max(8.64e15).transform(instant).nullable(),
});
export const notePatch = noteFields.partial();
/** Beside the text, what two people may write in a note at once. */
export const noteWords = noteFields
  .pick({ speaker: true, recipient: true, owner: true, firstStep: true, tags: true })
  .partial();
/** What a pad calls itself, for others to see: «Referent 2». */
export const padName = line;

export const score = z.int().min(LOWEST_SCORE).max(HIGHEST_SCORE);
export const pictureFields = z.object({ itemId: itemId.nullable(), caption: line });
export const picturePurpose = z.enum(PICTURE_PURPOSES);

export const participantFields = z.object({ name: line, organisation: line, role: z.enum(PARTICIPANT_ROLES) });

export const instantSchema = z
  .int()
  .min(0)
  .max(8.64e15)
  .transform((ms) => instant(ms));

/** A rescue plan exactly as she saw it; it is judged anew before it is taken. */
export const replan = z.object({
  plan: z.enum(RESCUE_KINDS),
  lengths: z
    .array(z.object({ itemId, minutes: z.int().min(0).max(LONGEST_ITEM) }))
    .max(1_000)
    .readonly(),
  dropped: z.array(itemId).max(1_000).readonly(),
  slipped: z
    .array(z.object({ itemId: itemId.nullable(), until: instantSchema, edge: z.literal('end').optional() }))
    .max(1_000)
    .readonly()
    .default([]),
});

/** What is put on the big screen, or taken off it; what is left out stays as it is. */
export const stagePatch = z
  .object({
    message: line,
    speakerMessage: line,
    blackout: z.boolean(),
    showing: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('outcome'), noteId, wording: prose.nullable().default(null) }),
        z.object({
          type: z.literal('observations'),
          itemId,
          order: z.enum(['theme', 'time']),
          page: z.int().min(0).max(1_000).default(0),
        }),
        z.object({ type: z.literal('rounds'), questionId }),
        z.object({
          type: z.literal('groups'),
          itemId,
          groupId: id<GroupId>().nullable(),
          fieldId: z.string().max(64).nullable(),
          page: z.int().min(0).max(1_000).default(0),
        }),
      ])
      .nullable(),
  })
  .partial();

const shorthand = z
  .array(z.object({ short: line, long: line }))
  .max(500)
  .readonly();
export const settingsPatch = z
  .object({ language, theme: z.enum(['system', 'light', 'dark']), stageOnPlug: z.boolean(), shorthand })
  .partial();
