import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { cx } from './cx';
import css from './PrintedSheet.module.css';

interface PrintedSheetProps {
  /** Names the page, and says how large its words are. */
  readonly className: string | undefined;
  readonly lang?: string;
  readonly children: ReactNode;
}

/** What only the printer sees, and all that it sees: outside the app's own frame, which is not printed meanwhile. */
export function PrintedSheet({ className, lang, children }: PrintedSheetProps): ReactNode {
  return createPortal(
    <div className={cx(css.sheet, className)} lang={lang}>
      {children}
    </div>,
    document.body,
  );
}
