import type { ReactNode } from 'react';
import css from './WayRow.module.css';

interface WayRowProps {
  readonly name: string;
  readonly what: string;
  /** What is pressed. */
  readonly children?: ReactNode;
}

/** One way: its name, what it is good for, and the button that does it. */
export function WayRow({ name, what, children }: WayRowProps): ReactNode {
  return (
    <li className={css.row}>
      <div className={css.words}>
        <h3 className={css.name}>{name}</h3>
        <p className={css.what}>{what}</p>
      </div>
      {children ? <div className={css.acts}>{children}</div> : null}
    </li>
  );
}
