import type { ReportBlock, ReportSection } from '../../domain/report-document';
import type { ReportContext } from '../report-context';
import { saidBy } from './blocks';

/** What the room agreed on, numbered so that it can be referred to, and below it what it did not agree on. */
export function agreedSection({ t, notes }: ReportContext): ReportSection | null {
  const agreed = notes.all.filter((note) => note.kind === 'agreed').map((note) => ({ text: saidBy(note) }));
  const disagreed = notes.all.filter((note) => note.kind === 'disagreed').map((note) => ({ text: saidBy(note) }));
  if (agreed.length + disagreed.length === 0) return null;
  const blocks: ReportBlock[] = [];
  if (agreed.length > 0) blocks.push({ type: 'list', ordered: true, items: agreed });
  if (agreed.length > 0 && disagreed.length > 0) {
    blocks.push({ type: 'heading', level: 2, text: t('report:section.disagreed') });
  }
  if (disagreed.length > 0) blocks.push({ type: 'list', ordered: false, items: disagreed });
  // The count belongs to the title, and the title to one of the two.
  return agreed.length > 0
    ? { id: 'agreed', title: t('report:section.agreed'), blocks, count: agreed.length }
    : { id: 'agreed', title: t('report:section.disagreed'), blocks, count: disagreed.length };
}
