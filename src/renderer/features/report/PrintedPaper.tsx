import type { ReactNode } from 'react';
import type { ReportDocument } from '../../../domain/report/report-document';
import { PrintedSheet } from '../../ui/PrintedSheet';
import { usePrinting } from '../../ui/usePrinting';
import { Paper } from './Paper';
import css from './PrintedPaper.module.css';

/** The paper for the printer. There only while it is being printed. */
export function PrintedPaper({ report }: { report: ReportDocument }): ReactNode {
  const printing = usePrinting();
  // Pictures are fetched, and the printer does not wait: a paper with pictures is made ready beforehand, out of sight.
  const pictures = report.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'picture'));
  if (!printing && !pictures) return null;
  return (
    <PrintedSheet className={css.sheet}>
      <Paper report={report} />
    </PrintedSheet>
  );
}
