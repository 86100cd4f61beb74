import type { ReactNode } from 'react';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { OUTCOMES_KEY } from './OutcomesKey';

/** The way to all that the day has produced, from where some of it is seen. */
export function OutcomesLink(): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  return (
    <div>
      <ButtonLink
        size="row"
        keys={OUTCOMES_KEY}
        href={href({ name: 'gathering', gatheringId, place: 'notes', part: 'outcomes' })}
      >
        {t('outcomes:open')}
      </ButtonLink>
    </div>
  );
}
