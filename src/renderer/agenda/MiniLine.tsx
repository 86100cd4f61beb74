import type { ReactNode } from 'react';
import type { Kind } from '../../domain/agenda/agenda';
import { cx } from '../ui/cx';
import kindCss from './Kind.module.css';
import css from './MiniLine.module.css';

/** A day's shape in small: the kinds in order, each as wide as it is long. Decoration beside times and title in words. */
export function MiniLine(props: {
  line: readonly { readonly kind: Kind; readonly minutes: number }[];
  className?: string | undefined;
}): ReactNode {
  return (
    <div className={cx(css.line, props.className)} aria-hidden="true">
      {props.line.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place.
        <span key={index} className={cx(css.part, kindCss[part.kind])} style={{ flexGrow: part.minutes }} />
      ))}
    </div>
  );
}
