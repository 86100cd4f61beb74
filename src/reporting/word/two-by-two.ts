import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { BlockOf, ReportQuarter } from '../../domain/report/report-document';
import { COLOUR, LIST, STYLE } from './look';
import type { StyleIds } from './style-names';
import { NO_LOOK } from './table';
import { type LookOf, lineRuns, textRuns } from './text-runs';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: COLOUR.line } as const;
const MARGINS = { top: 100, bottom: 140, left: 140, right: 140, marginUnitType: WidthType.DXA } as const;

interface TwoByTwoMaterials {
  /** Of the text, in twips. */
  readonly width: number;
  readonly styles: StyleIds;
  readonly lookOf: LookOf;
}

/** Four titled lists, two and two, as a SWOT is drawn on a flip chart. */
export function wordTwoByTwo({ quarters }: BlockOf<'twoByTwo'>, { width, styles, lookOf }: TwoByTwoMaterials): Table {
  const half = Math.floor(width / 2);
  const bullet = styles(STYLE.bullet);
  const list = bullet === undefined ? { numbering: { reference: LIST.bullets, level: 0 } } : { style: bullet };
  const cell = ({ title, items }: ReportQuarter): TableCell =>
    new TableCell({
      width: { size: half, type: WidthType.DXA },
      children: [
        new Paragraph({
          ...(styles(STYLE.cellHead) === undefined ? {} : { style: STYLE.cellHead }),
          keepNext: items.length > 0,
          spacing: { after: 80 },
          children: textRuns(title, { bold: true }),
        }),
        ...items.map((item) => new Paragraph({ ...list, children: lineRuns(item, lookOf(item)) })),
      ],
    });
  const [a, b, c, d] = quarters;
  const row = (left: ReportQuarter, right: ReportQuarter): TableRow =>
    new TableRow({ cantSplit: true, children: [cell(left), cell(right)] });
  return new Table({
    rows: [row(a, b), row(c, d)],
    columnWidths: [half, half],
    width: { size: 2 * half, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: MARGINS,
    tableLook: { ...NO_LOOK, firstRow: true, firstColumn: false },
  });
}
