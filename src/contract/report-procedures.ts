import { type } from '@orpc/contract';
import { z } from 'zod';
import type { ActionsFound } from '../domain/notes/action-changes';
import { ACTION_STATUSES } from '../domain/notes/note';
import type { LetterReceivers } from '../domain/report/letter-receivers';
import type { ReportDocument } from '../domain/report/report-document';
import { REPORT_SECTIONS } from '../domain/report/report-settings';
import { crew, facilitator, inGathering } from './callers';
import { date, id, language, line, noteId, prose } from './schemas';

const inLanguage = inGathering.extend({ language });
const templateId = id<string>();
const key = z.string().min(1).max(200);

const settings = z
  .object({
    sections: z
      .array(z.object({ id: z.enum(REPORT_SECTIONS), on: z.boolean() }))
      .max(50)
      .readonly(),
    numbered: z.boolean(),
    contents: z.boolean(),
    letterhead: prose,
    templateId: templateId.nullable(),
    nextGathering: prose,
  })
  .partial();

export { settings as reportSettingsPatch };

/** Her own words for one block of the summary. */
export const reportEdit = z.object({ language, key: line, text: prose.nullable(), basedOn: prose });

/** What came of reading a workbook that has been worked in. */
export type ActionsRead =
  | ({ readonly found: 'actions' } & ActionsFound)
  /** A workbook without a sheet of actions, or with those of another gathering. */
  | { readonly found: 'nothing' | 'otherGathering' };

const actionChange = z.object({
  noteId,
  status: z.enum(ACTION_STATUSES).optional(),
  owner: line.optional(),
  due: date.nullable().optional(),
});

/** A Word template of her municipality's, as it is listed. */
export interface WordTemplateSummary {
  readonly id: string;
  readonly name: string;
}

/**
 * What a template has no style for, so that it is set as plain text; or a place, so that the summary comes after its own text:
 * the key of its sentence under `paper:place.lacks`.
 */
export type TemplateLack = 'place' | 'title' | 'heading' | 'list' | 'quote' | 'caption';

/** The summary: on the screen, and as what people take along. */
export const reportProcedures = {
  report: {
    preview: crew.input(inLanguage).output(type<ReportDocument>()),
    /** Choices for the summary; what is left out stays as it is. */
    choose: crew.input(inGathering.extend({ patch: settings })),
    /** Her own wording of a block; `text: null` leaves it out. */
    edit: crew.input(inLanguage.extend({ key, text: prose.nullable(), basedOn: prose })),
    /** Gives the block back its own wording. */
    unedit: crew.input(inLanguage.extend({ key })),

    word: crew.input(inLanguage).output(type<File>()),
    excel: crew.input(inLanguage).output(type<File>()),
    /** The article about the gathering, as a draft to go on with. */
    article: crew.input(inLanguage).output(type<ReportDocument>()),
    articleWord: crew.input(inLanguage).output(type<File>()),
    /** One self-contained page, without anything private. */
    web: crew.input(inLanguage).output(type<File>()),
    /** The same page on paper, by the desktop alone. */
    pdf: crew.input(inLanguage).output(type<File>()),
    markdown: crew.input(inLanguage).output(type<{ readonly text: string }>()),
    /** Whom a letter can be written to. */
    letterReceivers: crew.input(inGathering).output(type<LetterReceivers>()),
    /** What concerns one organisation: its actions, the requests to it, and the ratings. */
    letter: crew.input(inLanguage.extend({ organisation: line })).output(type<File>()),
    /** The deadlines of the actions, for a calendar. */
    calendar: crew.input(inLanguage).output(type<File>()),
    /** Reads the actions in a workbook that has been worked in; changes nothing. `bytes` is the file, base64. */
    readActions: crew
      .input(inGathering.extend({ fileName: z.string().max(300), bytes: z.base64().max(30_000_000) }))
      .output(type<ActionsRead>()),
    /** Takes those of the changes she wants, as one step to undo. Actions that are gone by now are left alone. */
    takeActions: crew
      .input(inGathering.extend({ changes: z.array(actionChange).max(5_000).readonly() }))
      .output(type<{ readonly taken: number }>()),
  },

  wordTemplate: {
    list: crew.output(type<readonly WordTemplateSummary[]>()),
    /** Checks it and keeps it; answers what it lacks. */
    add: facilitator
      .input(z.object({ name: line, bytes: z.base64().max(30_000_000) }))
      .output(type<WordTemplateSummary & { readonly lacks: readonly TemplateLack[] }>()),
    remove: facilitator.input(z.object({ templateId })),
  },
};
