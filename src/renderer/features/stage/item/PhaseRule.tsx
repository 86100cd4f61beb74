import type { ReactNode } from 'react';
import type { ReflectionPhase } from '../../../../domain/agenda/agenda';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import css from './PhaseRule.module.css';

/** In characters: what has room on three lines at full size. */
const LONG = 130;

/** What holds in this phase of a reflecting-team round, in one sentence for everyone; and what is reflected on. */
export function PhaseRule({ phase, asked }: { phase: ReflectionPhase; asked: readonly string[] }): ReactNode {
  const { t } = useWords();
  const questions = asked.filter((prompt) => prompt.trim().endsWith('?'));
  const shown = questions.length > 0 ? questions : asked;
  return (
    <>
      <p className={css.rule}>{t(`reflection:rule.${phase}`)}</p>
      {shown.length > 0 ? (
        <ul className={cx(css.asked, shown.join(' ').length > LONG && css.long)}>
          {shown.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
