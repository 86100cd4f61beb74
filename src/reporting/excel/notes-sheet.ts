import { NOTE_KINDS } from '../../domain/notes/note';
import { itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { dateFormat, wallTimes } from './serial-times';
import { numberColumn, type SheetTable } from './sheet-table';

/** What each item is called, for looking up what a note belongs to. */
export function itemTitles(context: ReportContext): ReadonlyMap<string | null, string> {
  return new Map(context.snapshot.items.map((item) => [item.id, itemTitle(context, item)]));
}

/** Every note that may be shown, in the order it was taken. */
export function notesSheet(context: ReportContext): SheetTable {
  const { t, language, notes, snapshot } = context;
  const titles = itemTitles(context);
  const numbers = new Map(notes.all.map(({ id }, index) => [id, index + 1]));
  const wallTime = wallTimes(snapshot.gathering.zone);
  const kinds = new Map(NOTE_KINDS.map((kind) => [kind, t(`common:noteKind.${kind}`)]));
  const yes = t('report:excel.yes');
  return {
    title: t('report:sheet.notes'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.time'), width: 18, format: `${dateFormat(language)} hh:mm`, align: 'left' },
      { label: t('report:excel.item'), width: 30, wrap: true },
      { label: t('report:excel.kind'), width: 14 },
      { label: t('report:excel.note'), width: 74, wrap: true },
      { label: t('report:excel.speaker'), width: 20, wrap: true },
      { label: t('report:excel.consent'), width: 17 },
      { label: t('report:excel.tags'), width: 18, wrap: true },
      { label: t('report:excel.starred'), width: 16 },
      { label: t('report:excel.confirmed'), width: 15 },
      { label: t('report:excel.madeFrom'), width: 14, align: 'left' },
    ],
    rows: notes.all.map((note, index) => [
      index + 1,
      wallTime(note.at),
      titles.get(note.itemId) ?? null,
      kinds.get(note.kind) ?? null,
      note.text,
      note.speaker,
      note.kind === 'quote' ? t(`common:consent.${note.consent}`) : null,
      note.tags.join(', '),
      note.starred ? yes : null,
      note.confirmedAt === null ? null : yes,
      // What it was made from may be a quote nobody has said yes to.
      (note.sourceId === null ? undefined : numbers.get(note.sourceId)) ?? null,
    ]),
  };
}
