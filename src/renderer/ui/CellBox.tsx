import type { ReactNode } from 'react';
import css from './CellBox.module.css';

interface CellBoxProps {
  /** Named by the control in `aria-describedby` while there is a fault. */
  readonly faultId: string;
  /** What is wrong with what stands in the control, in words. */
  readonly fault: string | null;
  readonly children: ReactNode;
}

/** A table's cell while it is edited; what is wrong is said below it, over the next row. */
export function CellBox({ faultId, fault, children }: CellBoxProps): ReactNode {
  return (
    <span className={css.box}>
      {children}
      {fault ? (
        <span id={faultId} role="alert" className={css.fault}>
          {fault}
        </span>
      ) : null}
    </span>
  );
}
