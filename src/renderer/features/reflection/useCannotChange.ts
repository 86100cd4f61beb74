import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';

/** Why nothing can be changed now, in words; null when it can. */
export function useCannotChange(): string | null {
  const { contact, snapshot } = useGathering();
  const { t } = useWords();
  if (contact === 'lost') return t('reflection:cutOff');
  return snapshot.gathering.closedAt === null ? null : t('common:refused.gatheringClosed');
}
