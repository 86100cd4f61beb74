import { type ReactNode, useState } from 'react';
import { type Answer, HIGHEST_SCORE, type Question } from '../../../../domain/ratings/rating';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { givenIn, useSaidCount } from '../acts/useSaidCount';
import css from './HandTally.module.css';
import { DIGITS, keyOf, numberOf, SCORES } from './tally-keys';

interface KeyCountProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly cutOff: string | null;
  readonly onStop: () => void;
}

/** A show of hands, or slips read aloud: one key, one answer; of several choices, Enter when the slip is done. */
export function KeyCount(props: KeyCountProps): ReactNode {
  const { question, answers, cutOff, onStop } = props;
  const { t } = useWords();
  return (
    <>
      <div className={css.state}>
        <p className={css.text}>
          <strong>{t('rate:tally.on')}</strong>
          <br />
          {t(`rate:tally.how.${question.kind}`)}
        </p>
        <p className={css.n}>{t('rate:answers', { count: givenIn(answers) })}</p>
        <Button size="row" keys="T" onClick={onStop}>
          {t('rate:tally.stop')}
        </Button>
      </div>
      {question.kind === 'scale' ? <ScoreKeys {...props} /> : <ChoiceKeys {...props} />}
      {cutOff ? <p className={css.text}>{cutOff}</p> : null}
    </>
  );
}

function ScoreKeys({ question, answers, cutOff }: KeyCountProps): ReactNode {
  const { t } = useWords();
  const { add, takeBack } = useSaidCount(question, answers);
  const off = cutOff !== null;
  const count = (score: number): void => void add({ score }, String(score));
  useShortcut(DIGITS, t('rate:tally.digit'), (event) => count(numberOf(event.key)), { off });
  return (
    <div className={css.keys}>
      <fieldset className={css.scores} aria-label={t('rate:tally.scores')}>
        {SCORES.map((score) => (
          <Button
            key={score}
            size="row"
            unavailable={cutOff}
            aria-keyshortcuts={keyOf(score)}
            onClick={() => count(score)}
          >
            {score}
          </Button>
        ))}
      </fieldset>
      <OtherKeys add={add} takeBack={takeBack} cutOff={cutOff} />
    </div>
  );
}

function ChoiceKeys({ question, answers, cutOff }: KeyCountProps): ReactNode {
  const { t } = useWords();
  const { add, takeBack } = useSaidCount(question, answers);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const off = cutOff !== null;
  const several = question.kind === 'multiple';
  const label = (ids: readonly string[]): string =>
    question.choices.flatMap((choice) => (ids.includes(choice.id) ? choice.label : [])).join(', ');
  const press = (id: string | undefined): void => {
    if (id === undefined) return;
    if (several) setMarked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
    else void add({ choices: [id] }, label([id]));
  };
  const finish = async (): Promise<void> => {
    if (marked.length === 0) return;
    setMarked([]);
    const done = await add({ choices: marked }, label(marked));
    // Refused, the slip is there again, unless the next has been begun.
    if (!done) setMarked((since) => (since.length === 0 ? marked : since));
  };
  const keys = DIGITS.slice(0, question.choices.length);
  useShortcut(keys, t('rate:tally.choiceDigit'), (event) => press(question.choices[numberOf(event.key) - 1]?.id), {
    off,
  });
  useShortcut('Enter', t('rate:tally.slipDone'), () => void finish(), { off: off || !several });
  return (
    <div className={css.keys}>
      <fieldset className={css.choiceKeys} aria-label={t('rate:tally.scores')}>
        {question.choices.map(({ id, label: name }, index) => (
          <Button
            key={id}
            size="row"
            unavailable={cutOff}
            {...(index < HIGHEST_SCORE ? { keys: keyOf(index + 1) } : {})}
            {...(several ? { 'aria-pressed': marked.includes(id) } : {})}
            onClick={() => press(id)}
          >
            {name}
          </Button>
        ))}
      </fieldset>
      {several ? (
        <Button size="row" keys="Enter" look="filled" unavailable={cutOff} onClick={() => void finish()}>
          {t('rate:tally.slipDone')}
        </Button>
      ) : null}
      <OtherKeys add={add} takeBack={takeBack} cutOff={cutOff} />
    </div>
  );
}

/** What is no number, and yet an answer; and back again. */
function OtherKeys(
  props: Pick<ReturnType<typeof useSaidCount>, 'add' | 'takeBack'> & { cutOff: string | null },
): ReactNode {
  const { add, takeBack, cutOff } = props;
  const { t } = useWords();
  const off = cutOff !== null;
  const dontKnow = (): void => void add({ outcome: 'dontKnow' }, t('rate:tally.dontKnow'));
  const skip = (): void => void add({ outcome: 'skipped' }, t('rate:tally.skip'));
  useShortcut('x', t('rate:tally.dontKnow'), dontKnow, { off });
  useShortcut('s', t('rate:tally.skip'), skip, { off });
  useShortcut('Backspace', t('rate:tally.takeBack'), takeBack, { off });
  return (
    <div className={css.scores}>
      <Button size="row" keys="X" unavailable={cutOff} onClick={dontKnow}>
        {t('rate:tally.dontKnow')}
      </Button>
      <Button size="row" keys="S" unavailable={cutOff} onClick={skip}>
        {t('rate:tally.skip')}
      </Button>
      <Button size="row" keys="Backspace" unavailable={cutOff} onClick={takeBack}>
        {t('rate:tally.takeBack')}
      </Button>
    </div>
  );
}
