import type { ReactNode } from 'react';
import type { ReflectionPhase } from '../../../../domain/agenda/agenda';
import { useWords } from '../../../i18n/words';
import css from './PhaseRule.module.css';

/** What holds in this phase of a reflecting-team round, in one sentence for everyone. */
export function PhaseRule({ phase }: { phase: ReflectionPhase }): ReactNode {
  const { t } = useWords();
  return <p className={css.rule}>{t(`reflection:rule.${phase}`)}</p>;
}
