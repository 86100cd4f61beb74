import type { ReportSection } from '../../domain/report/report-document';
import type { ReportContext } from '../report-context';
import { quoteBlock } from './blocks';

/** The quotes somebody has said yes to, with the name only where that was agreed too. */
export function quotesSection({ t, notes }: ReportContext): ReportSection | null {
  const quotes = notes.all.filter((note) => note.kind === 'quote');
  if (quotes.length === 0) return null;
  return {
    id: 'quotes',
    title: t('report:section.quotes'),
    blocks: quotes.map(quoteBlock),
    count: quotes.length,
  };
}
