import type { ReportBlock, ReportSection } from '../../domain/report-document';
import type { ReportContext } from '../report-context';
import { quoteBlock, saidBy } from './blocks';

/** Background, and what the note-taker starred; everything starred stands in its own section as well. */
export function inShortSection({ snapshot, t, notes }: ReportContext): ReportSection | null {
  const background = snapshot.gathering.background.trim();
  const starred = notes.all.filter((note) => note.starred);
  const points = starred.filter((note) => note.kind !== 'quote').map(saidBy);
  const blocks: ReportBlock[] = [];
  if (background) blocks.push({ type: 'paragraph', text: background });
  if (points.length > 0) blocks.push({ type: 'list', ordered: false, items: points.map((text) => ({ text })) });
  for (const quote of starred.filter((note) => note.kind === 'quote')) blocks.push(quoteBlock(quote));
  if (blocks.length === 0) return null;
  return { id: 'inShort', title: t('report:section.inShort'), blocks, count: starred.length || null };
}
