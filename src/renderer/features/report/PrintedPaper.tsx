import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ReportDocument } from '../../../domain/report/report-document';
import { usePrinting } from '../../ui/usePrinting';
import { Paper } from './Paper';
import css from './PrintedPaper.module.css';

/** The paper for the printer, outside the app's own frame, which is not printed. There only while it is being printed. */
export function PrintedPaper({ report }: { report: ReportDocument }): ReactNode {
  const printing = usePrinting();
  // Pictures are fetched, and the printer does not wait: a paper with pictures is made ready beforehand, out of sight.
  const pictures = report.sections.some(({ blocks }) => blocks.some(({ type }) => type === 'picture'));
  if (!printing && !pictures) return null;
  return createPortal(
    <div className={css.sheet}>
      <Paper report={report} />
    </div>,
    document.body,
  );
}
