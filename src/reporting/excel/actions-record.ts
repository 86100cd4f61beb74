import type ExcelJS from 'exceljs';
import { ACTIONS_RECORD } from '../../domain/notes/action-changes';
import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { cellText } from './cell-text';

/**
 * A sheet nobody sees: how the actions stood when the workbook was written. Read back, what was changed in the file is told
 * from what has been changed in the app since. It says nothing that the sheet of actions does not say.
 */
export function addActionsRecord(workbook: ExcelJS.Workbook, { snapshot, notes }: ReportContext): void {
  const sheet = workbook.addWorksheet(ACTIONS_RECORD, { state: 'veryHidden' });
  sheet.addRow([ACTIONS_RECORD, snapshot.gathering.id]);
  for (const { id, status, owner, due } of actionsInOrder(notes.all)) {
    sheet.addRow([id, status, cellText(owner), due ?? '']);
  }
}
