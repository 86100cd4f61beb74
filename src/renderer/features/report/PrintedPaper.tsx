import { type ReactNode, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ReportDocument } from '../../../domain/report-document';
import { Paper } from './Paper';
import css from './PrintedPaper.module.css';

/** The paper for the printer, outside the app's own frame, which is not printed. There only while it is being printed. */
export function PrintedPaper({ report }: { report: ReportDocument }): ReactNode {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The printer looks at the page as it is when the event has been dealt with.
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
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
