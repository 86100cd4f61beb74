import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import type { ReportBlock, ReportDocument } from '../../src/domain/report/report-document';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { parseAgenda } from '../../src/importing/parse-agenda';
import { writeExcel } from '../../src/reporting/excel/write-excel';
import { buildReport } from '../../src/reporting/report-model';
import { writeWord } from '../../src/reporting/word/write-word';
import { figure, type Row, row, timed } from './figures';
import { largeGathering } from './large';
import { benchPapersInThread } from './papers-in-thread';

const plain = (text: string): Paragraph => new Paragraph({ children: [new TextRun(text)] });

/** The same rows with nothing but the library: no styles, no lists, no chart. */
function bareBlock(block: ReportBlock): (Paragraph | Table)[] {
  if (block.type === 'list') return block.items.map(({ text }) => plain(text));
  if (block.type === 'table') {
    const rows = [block.columns.map((column) => column.label), ...block.rows.map((row) => row.cells)];
    return [
      new Table({
        rows: rows.map(
          (cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [plain(cell)] })) }),
        ),
      }),
    ];
  }
  return [plain('text' in block ? block.text : '')];
}

async function bareWord(report: ReportDocument): Promise<unknown> {
  const children = report.sections.flatMap((section) => [plain(section.title), ...section.blocks.flatMap(bareBlock)]);
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

async function bareExcel(snapshot: Snapshot): Promise<unknown> {
  const book = new ExcelJS.Workbook();
  const add = (name: string, rows: readonly object[]): void => {
    const sheet = book.addWorksheet(name);
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first).map((each) => ({ name: each }));
    sheet.addTable({
      name,
      ref: 'A1',
      headerRow: true,
      columns,
      rows: rows.map((each) => Object.values(each).map(String)),
    });
  };
  add('Plan', snapshot.items);
  add('Notater', snapshot.notes);
  add('Svar', snapshot.answers);
  add('Sporsmal', snapshot.questions);
  return book.xlsx.writeBuffer();
}

/** A run sheet of that many lines, such as somebody might paste. */
function longAgenda(lines: number): string {
  return Array.from({ length: lines }, (_, n) => {
    const at = (minute: number) =>
      `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`;
    const start = 8 * 60 + (n % 100) * 5;
    return n % 100 === 0 ? `DAG ${n / 100 + 1}` : `${at(start)}-${at(start + 5)} 5 Post ${n}: hva tar vi tak i?`;
  }).join('\n');
}

export async function benchPapers(folder: string): Promise<Row[]> {
  const snapshot = largeGathering(2_000, 500);
  const report = buildReport(snapshot, 'nb');
  const word = await timed(5, () => writeWord(buildReport(snapshot, 'nb')));
  const bare = await timed(5, () => bareWord(report));
  const excel = await timed(5, () => writeExcel(snapshot, 'nb'));
  const bareSheet = await timed(5, () => bareExcel(snapshot));
  const text = longAgenda(5_000);
  const parsed = await timed(5, () => parseAgenda(text, {}));
  const split = await timed(5, () => text.split('\n').map((line) => /^(\d{4})-(\d{4}) (\d+) (.*)$/.exec(line)));
  const model = await timed(5, () => buildReport(snapshot, 'nb'));
  const threaded = await benchPapersInThread(folder, snapshot);
  return [
    row('Word, 2,000 notes and 500 answers', word, bare, 'ms', 'bare docx, same rows unstyled'),
    row('Excel, 2,000 notes and 500 answers', excel, bareSheet, 'ms', 'bare exceljs, same rows as tables'),
    row('Word and Excel together', word + excel, bare + bareSheet, 'ms', 'bare docx and exceljs'),
    row(
      'both, as the app does it: from the store, each in a thread',
      threaded.both,
      bare + bareSheet,
      'ms',
      'bare docx and exceljs',
    ),
    ...threaded.rows,
    figure('the report model alone', `${model.toFixed(1)} ms`),
    row('import of a 5,000-line agenda', parsed, split, 'ms', 'one regular expression on each line'),
  ];
}
