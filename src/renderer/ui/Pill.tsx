import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './Pill.module.css';

type PillTone = 'quiet' | 'good' | 'soon' | 'over';

/** A state in a few words. `good` has a dot: something is open or on. */
export function Pill(props: { tone?: PillTone; children: ReactNode; className?: string }): ReactNode {
  const { tone = 'quiet' } = props;
  return (
    <span className={cx(css.pill, css[tone], props.className)}>
      {tone === 'good' ? <span className={css.dot} /> : null}
      {props.children}
    </span>
  );
}
