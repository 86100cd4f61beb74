import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './EmptyState.module.css';

/** What happens here, in one sentence; one act; and an example in its real form. */
export function EmptyState(props: {
  title?: string;
  children: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
  className?: string;
}): ReactNode {
  return (
    <div className={cx(css.empty, props.className)}>
      {props.title ? <h2>{props.title}</h2> : null}
      <p className={css.text}>{props.children}</p>
      {props.example ? <div className={css.example}>{props.example}</div> : null}
      {props.action ? <div className={css.action}>{props.action}</div> : null}
    </div>
  );
}
