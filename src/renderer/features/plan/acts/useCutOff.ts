import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** Why nothing can be written now; null while there is contact. */
export function useCutOff(): string | null {
  const { contact } = useGathering();
  const { t } = useWords();
  return contact === 'lost' ? t('common:failed.cutOff') : null;
}
