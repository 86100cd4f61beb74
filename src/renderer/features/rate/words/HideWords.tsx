import type { ReactNode } from 'react';
import type { AnswerId } from '../../../../domain/ids';
import type { Answer, AnswerWords } from '../../../../domain/ratings/rating';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { EyeOffIcon } from '../../../ui/icons';
import { useToast } from '../../../ui/Toast';
import { useCutOff } from '../acts/OpenOrClose';
import { useRatingActs } from '../acts/useRatingActs';
import css from './HideWords.module.css';

/** What somebody wrote in one place of an answer. */
export interface Written {
  readonly id: AnswerId;
  readonly text: string;
}

const inOrder = (a: Written, b: Written): number => a.text.localeCompare(b.text, 'nb') || a.id.localeCompare(b.id);

/** What was written there, in alphabetical order, and apart from it what she has hidden. */
export function writtenIn(answers: readonly Answer[], words: AnswerWords) {
  const written = answers
    .filter((answer) => answer.outcome === 'given' && answer[words].trim() !== '')
    .map((answer) => ({ id: answer.id, text: answer[words].trim(), score: answer.score, hidden: answer.hidden }))
    .sort(inOrder);
  return {
    shown: written.filter(({ hidden }) => !hidden.includes(words)),
    hidden: written.filter(({ hidden }) => hidden.includes(words)),
  };
}

function useHiding(words: AnswerWords) {
  const { t } = useWords();
  const { hideWords } = useRatingActs();
  const toast = useToast();
  const undo = useUndo();
  return async ({ id }: Written, hidden: boolean): Promise<void> => {
    if (!(await hideWords(id, words, hidden))) return;
    const text = t(hidden ? 'common:history.wordsHidden' : 'common:history.wordsShown');
    toast({ text, action: undo.action('ratings') });
  };
}

/** Keeps to the control room what ought not to have been written. */
export function HideWords(props: { written: Written; words: AnswerWords }): ReactNode {
  const { written, words } = props;
  const { t } = useWords();
  const hide = useHiding(words);
  const cutOff = useCutOff();
  return (
    <IconButton
      name={t('rate:words.hide')}
      aria-description={written.text}
      unavailable={cutOff}
      onClick={() => void hide(written, true)}
    >
      <EyeOffIcon />
    </IconButton>
  );
}

/** Folded away: whoever looks at her screen need not read them once more. */
export function HiddenWords(props: { hidden: readonly Written[]; words: AnswerWords }): ReactNode {
  const { hidden, words } = props;
  const { t } = useWords();
  const hide = useHiding(words);
  const cutOff = useCutOff();
  if (hidden.length === 0) return null;
  return (
    <details className={css.hidden}>
      <summary>{t('rate:words.hidden', { count: hidden.length })}</summary>
      <p className={css.means}>{t('rate:words.hiddenMeans')}</p>
      <ul>
        {hidden.map((written) => (
          <li key={written.id} className={css.written}>
            <span>{written.text}</span>
            <Button
              size="row"
              aria-description={written.text}
              unavailable={cutOff}
              onClick={() => void hide(written, false)}
            >
              {t('rate:words.show')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
