import ExcelJS from 'exceljs';
import type { Language } from '../../domain/agenda/gathering';
import type { Snapshot } from '../../domain/views/snapshot';
import { reportContext } from '../report-context';
import { titleOf } from '../sections/about';
import { xmlText } from '../xml-text';
import { addActionsRecord } from './actions-record';
import { choicesSheet } from './choices-sheet';
import { comparisonSheet } from './comparison-sheet';
import { actionsSheet, ordersSheet } from './follow-up-sheets';
import { groupScoresSheet } from './group-scores-sheet';
import { groupAnswersSheet, groupsSheet } from './groups-sheets';
import { notesSheet } from './notes-sheet';
import { observationsSheet } from './observations-sheet';
import { overview } from './overview-sheet';
import { addOverview } from './overview-writing';
import { participantsSheet } from './participants-sheet';
import { ratingsSheet } from './ratings-sheet';
import { runSheet } from './run-sheet';
import type { SheetTable } from './sheet-table';
import { addTableSheet } from './table-sheet';
import { wordsSheet } from './words-sheet';

/** Opens on the first sheet, in a window of some size; in twentieths of a point. */
const WINDOW = {
  x: 0,
  y: 0,
  width: 28_000,
  height: 16_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
} as const;

/** The data of a gathering as an Excel workbook (.xlsx): one table a sheet, what follows from it as formulas. */
export async function writeExcel(snapshot: Snapshot, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const context = reportContext(snapshot, language);
  const main = {
    runSheet: runSheet(context),
    notes: notesSheet(context),
    actions: actionsSheet(context),
    orders: ordersSheet(context),
    ratings: ratingsSheet(context),
    comparison: comparisonSheet(context),
  };
  const about = [wordsSheet(context), choicesSheet(context), groupScoresSheet(context)];
  const work = [groupsSheet(context), groupAnswersSheet(context), observationsSheet(context)];
  const filled = ({ rows }: SheetTable): boolean => rows.length > 0;
  const further = work.filter(filled);
  const participants = participantsSheet(context);
  const workbook = new ExcelJS.Workbook();
  workbook.views = [WINDOW];
  workbook.title = xmlText(titleOf(context));
  workbook.creator = context.t('common:appName');
  workbook.lastModifiedBy = workbook.creator;
  addOverview(workbook, titleOf(context), overview(context, { ...main, participants, further }));
  for (const table of [...Object.values(main), ...about.filter(filled), participants, ...further])
    addTableSheet(workbook, table);
  addActionsRecord(workbook, context);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
