import { z } from 'zod';
import { KINDS, MAX_DEPTH } from '../domain/agenda/agenda';
import { date, LATEST, line, minuteOfDaySchema } from './schemas';

const draftItem = z.object({
  start: minuteOfDaySchema.nullable(),
  end: minuteOfDaySchema.nullable(),
  minutes: z.int().min(0).max(LATEST).nullable(),
  title: line,
  kind: z.enum(KINDS),
  responsible: line.nullable(),
  // What was put by for a review before the app knew of tracks has neither.
  room: line.nullable().default(null),
  parallel: z.boolean().default(false),
  prompts: z.array(line).max(200).readonly(),
  line: z.int(),
  get children() {
    return z.array(draftItem).max(500).readonly();
  },
});

const depthOf = (items: readonly { readonly children: readonly unknown[] }[]): number =>
  items.length === 0 ? 0 : 1 + Math.max(...items.map((item) => depthOf(item.children as typeof items)));

const draftDay = z.object({
  label: line.nullable(),
  date: date.nullable(),
  items: z
    .array(draftItem)
    .max(5_000)
    .readonly()
    .refine((items) => depthOf(items) <= MAX_DEPTH),
});

const draftAlternative = z.object({
  minutes: z.int().min(0).max(LATEST).nullable(),
  title: line,
  kind: z.enum(KINDS),
  prompts: z.array(line).max(200).readonly(),
  line: z.int(),
});

/** The part of an import she accepts: what the screen showed after her mends. */
export const acceptedAgenda = z.object({
  title: line.nullable(),
  days: z.array(draftDay).max(60).readonly(),
  alternatives: z.array(draftAlternative).max(1_000).readonly(),
});
