import type { ReactNode } from 'react';
import type { Alert } from '../../../../domain/run/alerts';
import { useWords } from '../../../i18n/words';
import css from './MarkBand.module.css';

/** For whoever speaks with no sound in the room: so many minutes are left, as that mark is passed. Read out as well. */
export function MarkBand(props: { mark: Alert | null }): ReactNode {
  const { mark } = props;
  const { t } = useWords();
  return (
    <div role="status" className={css.region}>
      {mark ? <p className={css.mark}>{t('stage:mark', { count: mark.minutes })}</p> : null}
    </div>
  );
}
