import { type } from '@orpc/contract';
import { z } from 'zod';
import type { ReportDocument } from '../domain/report-document';
import { REPORT_SECTIONS } from '../domain/report-settings';
import { crew, inGathering } from './callers';
import { id, language, prose } from './schemas';

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
  },
};
