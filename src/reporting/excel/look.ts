import type ExcelJS from 'exceljs';
import type { SheetColumn } from './sheet-table';

/** How the workbook looks: Calibri, one green, hairlines. */
const GREEN = 'FF0B5A4A';
const BAR = 'FF9CCDBD';
const GREY = 'FF75827C';
const HAIRLINE = { style: 'thin', color: { argb: 'FFD9E0DC' } } as const;
const FONT = { name: 'Calibri', size: 11 } as const;

export const barColour: Partial<ExcelJS.Color> = { argb: BAR };

const aligned = (align: SheetColumn['align']) => (align === undefined ? {} : { horizontal: align });

export const headStyle = ({ align }: SheetColumn): Partial<ExcelJS.Style> => ({
  font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: GREEN } },
  alignment: { vertical: 'middle', wrapText: true, ...aligned(align) },
});

export const bodyStyle = ({ format, wrap, align, muted }: SheetColumn): Partial<ExcelJS.Style> => ({
  ...(format === undefined ? {} : { numFmt: format }),
  font: muted ? { ...FONT, size: 8, color: { argb: GREY } } : FONT,
  alignment: { vertical: 'top', wrapText: wrap ?? false, ...aligned(align) },
  border: { bottom: HAIRLINE },
});

/** Excel's own format for text: what begins like a formula stays text also when somebody edits the cell. */
export const asText = (style: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> => ({ ...style, numFmt: '@' });

export const titleStyle = (size: number): Partial<ExcelJS.Style> => ({
  font: { ...FONT, bold: true, size, color: { argb: GREEN } },
  alignment: { vertical: 'middle' },
});

export const factLabelStyle: Partial<ExcelJS.Style> = {
  font: { ...FONT, bold: true },
  alignment: { vertical: 'top' },
};

export const factStyle: Partial<ExcelJS.Style> = {
  font: FONT,
  alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
};
