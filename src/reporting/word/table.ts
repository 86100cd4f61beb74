import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { ReportBlock, ReportColumn } from '../../domain/report/report-document';
import { COLOUR, STYLE, TEXT_WIDTH } from './look';
import type { StyleIds } from './style-names';
import { type LookOf, type RunLook, textRuns } from './text-runs';

type TableBlock = Extract<ReportBlock, { type: 'table' }>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const HEAD_LINE = { bottom: { style: BorderStyle.SINGLE, size: 8, color: COLOUR.ink } } as const;
const BORDERS = {
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: HAIRLINE,
  insideHorizontal: HAIRLINE,
  insideVertical: NONE,
};
const MARGINS = { top: 60, bottom: 60, left: 0, right: 140, marginUnitType: WidthType.DXA } as const;

/** No row or column stands out by its number. */
export const NO_LOOK = { lastRow: false, lastColumn: false, noHBand: true, noVBand: true } as const;

/** The columns' shares of the text width in twips; the last takes what rounding leaves. */
function columnWidths(columns: readonly ReportColumn[], textWidth: number = TEXT_WIDTH): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / total) * textWidth));
  const left = textWidth - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + left : width));
}

/** What a template's own tables do not bring along; the app's own look has it in a style. */
const WITHOUT_STYLE = { borders: BORDERS, margins: MARGINS } as const;

const alignmentOf = (column: ReportColumn | undefined) =>
  column?.align === 'end' ? { alignment: AlignmentType.RIGHT } : {};

interface TableMaterials {
  /** How many of its last rows stay on the page of what follows. */
  readonly tail: number;
  /** Of the text, in twips. */
  readonly width: number;
  readonly styles: StyleIds;
  readonly lookOf: LookOf;
}

/**
 * A table whose heading row comes again on every page and whose rows are never split over two. So many of its last rows
 * as `tail` says stay on the page of what follows.
 */
export function wordTable(
  { columns, rows, rowHeads }: TableBlock,
  { tail, width, styles, lookOf }: TableMaterials,
): Table {
  const widths = columnWidths(columns, width);
  const own = styles(STYLE.table);
  const cell = (text: string, at: number, style: string, keepNext: boolean, look: RunLook): TableCell => {
    return new TableCell({
      ...(style === STYLE.cellHead && own === undefined ? { borders: HEAD_LINE } : {}),
      children: [
        new Paragraph({
          ...(styles(style) === undefined ? {} : { style }),
          keepNext,
          ...alignmentOf(columns[at]),
          children: textRuns(text, look),
        }),
      ],
    });
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => cell(column.label, at, STYLE.cellHead, true, { bold: true })),
  });
  const body = rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: columns.map(({ said = false }, at) => {
          const edited = row.edited?.[at];
          const look = lookOf({ said, ...(edited ? { edited } : {}) });
          return cell(row.cells[at] ?? '', at, STYLE.cell, index >= rows.length - tail, look);
        }),
      }),
  );
  return new Table({
    rows: [head, ...body],
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    // So that whoever has a table read aloud hears which heading a cell belongs to.
    tableLook: { ...NO_LOOK, firstRow: true, firstColumn: rowHeads ?? false },
    ...(own === undefined ? WITHOUT_STYLE : { style: own }),
  });
}
