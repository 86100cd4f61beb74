import { itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { dateFormat, wallTimes } from './serial-times';
import type { SheetTable } from './sheet-table';

/** What each item is called, for looking up what a note belongs to. */
export function itemTitles(context: ReportContext): ReadonlyMap<string | null, string> {
  return new Map(context.snapshot.items.map((item) => [item.id, itemTitle(context, item)]));
}

/** Every note that may be shown, in the order it was taken. */
export function notesSheet(context: ReportContext): SheetTable {
  const { words, language, notes, snapshot } = context;
  const titles = itemTitles(context);
  const wallTime = wallTimes(snapshot.gathering.zone);
  const yes = words('report:excel.yes');
  return {
    title: words('report:sheet.notes'),
    columns: [
      { label: words('report:excel.number'), width: 12, align: 'left' },
      { label: words('report:excel.time'), width: 18, format: `${dateFormat(language)} hh:mm`, align: 'left' },
      { label: words('report:excel.item'), width: 34, wrap: true },
      { label: words('report:excel.kind'), width: 14 },
      { label: words('report:excel.note'), width: 80, wrap: true },
      { label: words('report:excel.speaker'), width: 22, wrap: true },
      { label: words('report:excel.starred'), width: 16 },
    ],
    rows: notes.all.map((note, index) => [
      index + 1,
      wallTime(note.at),
      titles.get(note.itemId) ?? null,
      words(`common:noteKind.${note.kind}`),
      note.text,
      note.speaker,
      note.starred ? yes : null,
    ]),
  };
}
