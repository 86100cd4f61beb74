import type { Language } from '../../domain/agenda/gathering';
import type { BlockOf, ReportBlock, ReportDocument } from '../../domain/report/report-document';
import type { Snapshot } from '../../domain/views/snapshot';
import { buildReport } from '../report-model';
import { publicSnapshot } from './public-snapshot';

/** Without the columns that nothing stands in. On paper one can be filled in; a page says only that nobody has. */
function withoutEmptyColumns(table: BlockOf<'table'>): ReportBlock {
  const kept = table.columns
    .map((_, at) => at)
    .filter((at) => at === table.main || table.rows.some(({ cells }) => (cells[at] ?? '') !== ''));
  const only = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter((_, at) => kept.includes(at));
  const { main, ...rest } = table;
  return {
    ...rest,
    ...(main === undefined ? {} : { main: kept.indexOf(main) }),
    columns: only(table.columns),
    rows: table.rows.map(({ cells, edited, ...row }) => ({
      ...row,
      cells: only(cells),
      ...(edited
        ? { edited: Object.fromEntries(kept.flatMap((at, now) => (edited[at] ? [[now, edited[at]]] : []))) }
        : {}),
    })),
  };
}

/** The summary as anyone may see it, on the web and as PDF. */
export function publicReport(snapshot: Snapshot, language: Language): ReportDocument {
  const report = buildReport(publicSnapshot(snapshot), language);
  const sections = report.sections.map((section) =>
    section.id === 'followUp'
      ? { ...section, blocks: section.blocks.map((one) => (one.type === 'table' ? withoutEmptyColumns(one) : one)) }
      : section,
  );
  return { ...report, sections };
}
