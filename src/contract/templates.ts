import { z } from 'zod';
import { parseClockFace } from '../domain/time';
import { questionFields } from './rating-procedures';
import { reportEdit, reportSettingsPatch } from './report-procedures';
import { itemTree, minuteOfDaySchema, stageLook } from './schemas';

/** A clock time as people write it, `09:00`. */
const clock = z.string().transform((text, issues) => {
  const at = parseClockFace(text);
  if (at !== null) return at;
  issues.addIssue({ code: 'custom', message: 'Not a clock time' });
  return z.NEVER;
});

const time = z.union([clock, minuteOfDaySchema]);
const text = z.string().max(20_000);

/** What a gathering is made from: a plan without dates, people, run, notes or answers, and how its screen and summary look. */
export const template = z.object({
  name: text.min(1),
  /** What it is for, in a line. */
  about: text,
  goal: text,
  attendMust: text,
  attendShould: text,
  attendCan: text,
  criticalFactors: text,
  days: z
    .array(
      z.object({
        label: text,
        start: time,
        /** When its items make it end: held against them where the template is made. */
        ends: time,
        items: z.array(itemTree).max(1_000).readonly(),
      }),
    )
    .min(1)
    .max(60)
    .readonly(),
  alternatives: z.array(itemTree).max(1_000).readonly(),
  questions: z
    .array(questionFields.omit({ itemId: true, formId: true }))
    .max(500)
    .readonly(),
  /** How the big screen looks. Its logo is the one of the gathering it was saved from. null: the app's own look. */
  look: stageLook.nullable().default(null),
  /** How the summary is shaped; null: nobody has said. */
  report: reportSettingsPatch
    .omit({ nextGathering: true })
    .required()
    .extend({ edits: z.array(reportEdit).max(5_000).readonly() })
    .nullable()
    .default(null),
});
export type Template = z.output<typeof template>;

/** One row of the list of templates. */
export interface TemplateSummary {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly days: number;
  /** Items with a length, over all the days. */
  readonly items: number;
  /** Made here from a gathering, and so one that can be deleted. */
  readonly own: boolean;
}
