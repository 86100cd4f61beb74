import { useGathering } from '../../app/gathering';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';

/** Why nothing can be changed now, in words; null when it can. */
export function useCannotChange(): string | null {
  const { contact, snapshot } = useGathering();
  const { t } = useWords();
  if (contact === 'lost') return t('groups:cutOff');
  return snapshot.gathering.closedAt === null ? null : t('common:refused.gatheringClosed');
}

/** The same, for what only she who leads may do. */
export function useCannotLead(): string | null {
  const { role } = useVisitor();
  const { t } = useWords();
  const cannot = useCannotChange();
  return role === 'facilitator' ? cannot : t('groups:onlyFacilitator');
}
