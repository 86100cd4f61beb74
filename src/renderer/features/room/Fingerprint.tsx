import type { ReactNode } from 'react';
import { grouped } from '../../api/fingerprint';
import { useWords } from '../../i18n/words';
import css from './Room.module.css';

/** A certificate's fingerprint, in groups that two people can read to each other. */
export function Fingerprint(props: { fingerprint: string }): ReactNode {
  const { t } = useWords();
  return (
    <dl className={css.fingerprint}>
      <dt>{t('room:writers.fingerprint')}</dt>
      <dd>
        {grouped(props.fingerprint).map((group) => (
          <span key={group}>{group} </span>
        ))}
      </dd>
    </dl>
  );
}
