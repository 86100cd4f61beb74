import { type FormEvent, type ReactNode, useState } from 'react';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { putBack } from '../../../app/put-back';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { givenIn, useSaidCount } from '../acts/useSaidCount';
import css from './HandTally.module.css';

interface SlipWordsProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly cutOff: string | null;
  readonly onStop: () => void;
}

/** Slips with words, written off one by one: Enter, and the next. */
export function SlipWords({ question, answers, cutOff, onStop }: SlipWordsProps): ReactNode {
  const { t } = useWords();
  const { add, takeBack } = useSaidCount(question, answers);
  const [text, setText] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || cutOff) return;
    setText('');
    if (!(await add({ text: said }, said))) setText((since) => putBack(said, since));
  };
  return (
    <form className={css.slip} onSubmit={(event) => void submit(event)}>
      <TextField
        autoFocus
        label={t('rate:tally.slip')}
        hint={t('rate:tally.how.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onStop();
        }}
        maxLength={2_000}
      />
      <div className={css.ways}>
        <Button type="submit" look="filled" size="row" keys="Enter" unavailable={cutOff}>
          {t('rate:tally.addSlip')}
        </Button>
        <Button size="row" unavailable={cutOff} onClick={takeBack}>
          {t('rate:tally.takeBack')}
        </Button>
        <Button size="row" onClick={onStop}>
          {t('rate:tally.stop')}
        </Button>
        <p className={css.n}>{t('rate:answers', { count: givenIn(answers) })}</p>
      </div>
    </form>
  );
}
