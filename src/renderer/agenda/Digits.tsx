import type { ReactNode } from 'react';
import { cx } from '../ui/cx';
import css from './Digits.module.css';

/** A big clock: digits of one width, the colon raised to their middle. Says nothing by itself; name it for those who listen. */
export function Digits(props: { text: string; className?: string | undefined }): ReactNode {
  const over = props.text.startsWith('+');
  const [before = '', after] = (over ? props.text.slice(1) : props.text).split(':');
  return (
    <span className={cx(css.digits, props.className)} aria-hidden="true">
      {over ? <span className={css.plus}>+</span> : null}
      {before}
      {after === undefined ? null : (
        <>
          <span className={css.colon}>:</span>
          {after}
        </>
      )}
    </span>
  );
}

/** What is spent of an item. `over` is full; `paused` is dashed. */
export function ProgressBar(props: {
  share: number;
  tone: 'normal' | 'soon' | 'over' | 'paused';
  /** Pixels, or any CSS length. */
  height?: number | string;
  className?: string | undefined;
}): ReactNode {
  const share = props.tone === 'over' ? 1 : Math.min(1, Math.max(0, props.share));
  return (
    <div className={cx(css.bar, props.className)} style={{ height: props.height ?? 8 }} aria-hidden="true">
      <div className={cx(css.spent, css[props.tone])} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
