import type ExcelJS from 'exceljs';
import { cellText } from './cell-text';
import { factLabelStyle, factStyle, titleStyle } from './look';
import type { Overview } from './overview-sheet';
import { rowHeight } from './row-height';
import type { CellValue } from './sheet-table';
import { addSheet, cellValue } from './table-sheet';

const LABELS = 36;
const VALUES = 66;

/** Sets the overview out: the title, what is known of the gathering, and the totals. */
export function addOverview(workbook: ExcelJS.Workbook, heading: string, overview: Overview): void {
  const sheet = addSheet(workbook, overview.title, LABELS + VALUES);
  sheet.getColumn(1).width = LABELS;
  sheet.getColumn(2).width = VALUES;
  const title = sheet.addRow([cellText(heading)]);
  title.height = 30;
  title.getCell(1).style = titleStyle(18);
  const add = (label: string, what: CellValue, name?: string): void => {
    const row = sheet.addRow([label, cellValue(what, () => '')]);
    row.getCell(1).style = factLabelStyle;
    row.getCell(2).style = factStyle;
    if (name !== undefined) row.getCell(2).name = name;
    const height = rowHeight([what], [{ label, width: VALUES, wrap: true }]);
    if (height !== null) row.height = height;
  };
  for (const { label, value, name } of overview.facts) add(label, value, name);
  sheet.addRow([]);
  sheet.addRow([overview.countsTitle]).getCell(1).style = titleStyle(14);
  for (const [label, value] of overview.counts) add(label, value);
}
