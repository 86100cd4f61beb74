import { LineRuleType, Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ReportBlock } from '../../domain/report/report-document';
import { xmlText } from '../xml-text';
import { COLOUR, FONT } from './look';
import { TWIPS } from './picture';

type ChartBlock = Extract<ReportBlock, { type: 'chart' }>;

const SIZE = { width: 600, height: 180 } as const;

/** In pixels: as wide as the text where that is narrower. */
const sizeIn = (textWidth: number) => ({ ...SIZE, width: Math.min(SIZE.width, Math.floor(textWidth / TWIPS)) });

/** A column chart that Word can edit: its figures lie beside it as a small workbook. */
export function wordChart(block: ChartBlock, textWidth: number, keepNext: boolean): Paragraph {
  const { title, alt, shape, seriesName } = block;
  const lying = shape === 'bars';
  // Word draws the first bar at the bottom.
  const categories = lying ? block.categories.toReversed() : block.categories;
  const values = lying ? block.values.toReversed() : block.values;
  const chart = new ChartRun({
    type: lying ? 'bar' : 'column',
    categories: categories.map(xmlText),
    series: [{ name: xmlText(seriesName), values, color: COLOUR.accent }],
    legend: false,
    gapWidth: 40,
    font: { name: FONT, color: COLOUR.ink },
    chartArea: { fill: 'none', border: 'none' },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    // A nought says nothing over a column that is not there; the table below has it.
    dataLabels: { value: true, numberFormat: '0;;;' },
    transformation: sizeIn(textWidth),
    altText: { name: xmlText(title), title: xmlText(title), description: xmlText(alt) },
  });
  // At single line spacing, or some readers cut the figure to the height of a line.
  return new Paragraph({ keepNext, spacing: { line: 240, lineRule: LineRuleType.AUTO }, children: [chart] });
}
