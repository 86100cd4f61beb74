import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './EmptyState.module.css';

/** What happens here, in one sentence; one act; and an example in its real form. */
export function EmptyState(props: {
  title?: string;
  /** 1 where it is all there is on the page. */
  level?: 1 | 2;
  children: ReactNode;
  action?: ReactNode;
  example?: ReactNode;
  className?: string;
}): ReactNode {
  const Heading = props.level === 1 ? 'h1' : 'h2';
  return (
    <div className={cx(css.empty, props.className)}>
      {props.title ? <Heading>{props.title}</Heading> : null}
      <p className={css.text}>{props.children}</p>
      {props.example ? <div className={css.example}>{props.example}</div> : null}
      {props.action ? <div className={css.action}>{props.action}</div> : null}
    </div>
  );
}
