import type { Note } from '../../domain/notes/note';
import type { ReportBlock, ReportSection } from '../../domain/report/report-document';
import { clockFace, dateIn, minuteOfDayIn } from '../../domain/time';
import { longDate } from '../../words';
import { grouped } from '../grouped';
import { itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { heading, noteAgain } from './blocks';

function noteTable(context: ReportContext, notes: readonly Note[]): ReportBlock {
  const { snapshot, t } = context;
  const items = new Map(snapshot.items.map((item) => [item.id, itemTitle(context, item)]));
  const rows = notes.map((note) => {
    const { key, follows, text } = noteAgain('allNotes', note);
    const time = clockFace(minuteOfDayIn(snapshot.gathering.zone, note.at));
    const item = note.itemId === null ? '' : (items.get(note.itemId) ?? '');
    const cells = [time, item, t(`common:noteKind.${note.kind}`), text];
    return { ...(key === undefined ? {} : { key }), ...(follows === undefined ? {} : { follows }), cells };
  });
  const columns = [
    { label: t('report:columns.time'), width: 1.1 },
    { label: t('report:columns.item'), width: 3.2, said: true },
    { label: t('report:columns.kind'), width: 2 },
    { label: t('report:columns.note'), width: 6, said: true },
  ];
  return { type: 'table', caption: null, columns, rows, main: 3 };
}

/** The appendix: every note that may be shown, in the order of time. */
export function allNotesSection(context: ReportContext): ReportSection | null {
  const { snapshot, language, notes, t } = context;
  if (notes.all.length === 0) return null;
  const byDate = grouped(notes.all, (note) => dateIn(snapshot.gathering.zone, note.at));
  const blocks = [...byDate].flatMap(([date, its]) => [
    ...(byDate.size > 1 ? [heading(2, longDate(language, date))] : []),
    noteTable(context, its),
  ]);
  return { id: 'allNotes', title: t('report:section.allNotes'), blocks, count: notes.all.length };
}
