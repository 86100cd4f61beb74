import type { ReactNode } from 'react';
import css from './Chart.module.css';

/** A drawing with its title above it, kept on one page. */
export function Chart(props: { title: string; children: ReactNode }): ReactNode {
  return (
    <figure className={css.chart}>
      <figcaption className={css.title}>{props.title}</figcaption>
      {props.children}
    </figure>
  );
}
