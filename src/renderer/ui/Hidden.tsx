import type { ReactNode } from 'react';
import css from './Hidden.module.css';

/** For those who listen: words that the eye gets from the layout. */
export function VisuallyHidden(props: { children: ReactNode; id?: string }): ReactNode {
  return (
    <span className={css.hidden} id={props.id}>
      {props.children}
    </span>
  );
}
