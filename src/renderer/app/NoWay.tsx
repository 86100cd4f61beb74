import type { ReactNode } from 'react';
import type { ContactState } from '../api/feed';
import { useWords } from '../i18n/words';
import { ButtonLink } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { href } from './route';

/** What the address names is gone, or is not for this browser. */
export function NoWay(props: { reason: NonNullable<ContactState['refused']> }): ReactNode {
  const { t } = useWords();
  const gone = props.reason === 'NOT_FOUND';
  return (
    <main style={{ padding: 40 }}>
      <EmptyState
        level={1}
        title={gone ? t('shell:noWay.goneTitle') : t('shell:noWay.noAccessTitle')}
        action={gone ? <ButtonLink href={href({ name: 'library' })}>{t('shell:toLibrary')}</ButtonLink> : null}
      >
        {gone ? t('shell:noWay.gone') : t('shell:noWay.noAccess')}
      </EmptyState>
    </main>
  );
}
