import type { ReactNode } from 'react';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';

/** How something comes to stand here: written as what it is, or made of a note. */
export function EmptyOutcomes(): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const keys = { agreed: t('notes:key.agreed'), order: t('notes:key.order'), action: t('notes:key.action') };
  return (
    <EmptyState
      title={t('outcomes:empty.title')}
      action={
        <ButtonLink look="filled" href={href({ name: 'gathering', gatheringId, place: 'notes' })}>
          {t('outcomes:toNotes')}
        </ButtonLink>
      }
    >
      {t('outcomes:empty.text', keys)}
    </EmptyState>
  );
}
