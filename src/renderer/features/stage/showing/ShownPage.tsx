import type { ReactNode } from 'react';
import type { Kind } from '../../../../domain/agenda/agenda';
import { KindSign } from '../../../agenda/KindSign';
import css from './ShownPage.module.css';

/** Above it all: what kind of item it was said in. */
export function ShownHead(props: { kind: Kind; children: string }): ReactNode {
  const { kind, children } = props;
  return (
    <span className={css.head}>
      <KindSign kind={kind} className={css.sign ?? ''} />
      <span>{children}</span>
    </span>
  );
}

/** What the page is of; and which page it is, where there are several. */
export function ShownTitle(props: { title: string; page: string | null; className: string | undefined }): ReactNode {
  const { title, page, className } = props;
  return (
    <div className={css.title}>
      <h1 className={className}>{title}</h1>
      {page === null ? null : <p>{page}</p>}
    </div>
  );
}
