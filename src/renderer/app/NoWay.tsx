import type { ReactNode } from 'react';
import type { ContactState } from '../api/feed';
import { useWords } from '../i18n/words';
import { ButtonLink } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { href } from './route';
import { useVisitor } from './visitor';

/** What the address names is gone, or is not for this browser. */
export function NoWay(props: { reason: NonNullable<ContactState['refused']> }): ReactNode {
  const { t } = useWords();
  const guest = useVisitor().role !== 'facilitator';
  if (guest) return <NoLink />;
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

/** For who came by a link that opens nothing, or no longer does. */
function NoLink(): ReactNode {
  const { t } = useWords();
  return (
    <main style={{ padding: 40 }}>
      <EmptyState level={1} title={t('room:noteTaker.outTitle')}>
        {t('room:noteTaker.out')}
      </EmptyState>
    </main>
  );
}
