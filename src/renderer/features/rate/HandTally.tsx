import { type ReactNode, useEffect, useRef, useState } from 'react';
import { HIGHEST_SCORE, LOWEST_SCORE, type Question } from '../../../domain/rating';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import css from './HandTally.module.css';
import { useRatingActs } from './useRatingActs';

const SCORES = Array.from({ length: HIGHEST_SCORE }, (_, index) => index + LOWEST_SCORE);
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
/** The key of a score: 0 stands for ten. */
const keyOf = (score: number): string => String(score % HIGHEST_SCORE);
const scoreOf = (key: string): number => (key === '0' ? HIGHEST_SCORE : Number(key));

/** A show of hands, or slips read aloud: one key, one answer. On only while she has turned it on. */
export function HandTally(props: { question: Question; n: number }): ReactNode {
  const { question, n } = props;
  const { contact } = useGathering();
  const { t } = useWords();
  const { open } = useRatingActs();
  const [counting, setCounting] = useState(false);
  const isDraft = question.state === 'draft';
  const cutOff = contact === 'lost' ? t('rate:cutOff') : null;
  /** At once: the digits that follow must not be lost while the question opens. */
  const start = async (): Promise<void> => {
    setCounting(true);
    if (isDraft && !(await open(question.id))) setCounting(false);
  };
  const stop = (): void => setCounting(false);
  const label = t(counting ? 'rate:tally.stop' : 'rate:tally.start');
  useShortcut('t', label, () => (counting ? stop() : void start()), { off: cutOff !== null });
  useShortcut('Escape', label, stop, { off: !counting, unlisted: true });
  return (
    <section
      className={counting ? css.counting : css.offer}
      aria-label={counting ? t('rate:tally.on') : label}
      tabIndex={-1}
      data-focus-home
    >
      {counting ? (
        <Counting question={question} n={n} cutOff={cutOff} onStop={stop} />
      ) : (
        <Offer isDraft={isDraft} cutOff={cutOff} onStart={() => void start()} />
      )}
    </section>
  );
}

function Offer(props: { isDraft: boolean; cutOff: string | null; onStart: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <p className={css.text}>
        <strong>{t('rate:tally.offer')}</strong>
        <br />
        {t(props.isDraft ? 'rate:tally.howToOpen' : 'rate:tally.how')}
      </p>
      <Button keys="T" unavailable={props.cutOff} onClick={props.onStart}>
        {t('rate:tally.start')}
      </Button>
    </>
  );
}

interface CountingProps {
  readonly question: Question;
  readonly n: number;
  readonly cutOff: string | null;
  readonly onStop: () => void;
}

function Counting({ question, n, cutOff, onStop }: CountingProps): ReactNode {
  const { t } = useWords();
  const { add, takeBack } = useCount(question, n);
  const off = cutOff !== null;
  useShortcut(DIGITS, t('rate:tally.digit'), (event) => add(scoreOf(event.key)), { off });
  useShortcut('Backspace', t('rate:tally.takeBack'), takeBack, { off });
  return (
    <>
      <div className={css.state}>
        <p className={css.text}>
          <strong>{t('rate:tally.on')}</strong>
          <br />
          {t('rate:tally.how')}
        </p>
        <p className={css.n}>{t('rate:answers', { count: n })}</p>
        <Button size="row" keys="T" onClick={onStop}>
          {t('rate:tally.stop')}
        </Button>
      </div>
      <div className={css.keys}>
        <fieldset className={css.scores} aria-label={t('rate:tally.scores')}>
          {SCORES.map((score) => (
            <Button
              key={score}
              size="row"
              unavailable={cutOff}
              aria-keyshortcuts={keyOf(score)}
              onClick={() => add(score)}
            >
              {score}
            </Button>
          ))}
        </fieldset>
        <Button size="row" keys="Backspace" unavailable={cutOff} onClick={takeBack}>
          {t('rate:tally.takeBack')}
        </Button>
      </div>
    </>
  );
}

/** How long after a key a moved count is taken to be its doing. */
const ANSWERS_WITHIN = 2_000;

/** Counts, and says what came of it once the count has moved. */
function useCount(question: Question, n: number) {
  const { t } = useWords();
  const { tally, untally } = useRatingActs();
  const announce = useAnnounce();
  const last = useRef<{ readonly score: number | null; readonly at: number } | null>(null);
  useEffect(() => {
    if (last.current === null || performance.now() - last.current.at > ANSWERS_WITHIN) return;
    const { score } = last.current;
    if (score === null) announce(t('rate:tally.takenBack', { count: n }));
    else announce(t('rate:tally.added', { score, count: n }));
  }, [n, announce, t]);
  return {
    add: (score: number) => {
      last.current = { score, at: performance.now() };
      void tally(question.id, score);
    },
    takeBack: () => {
      last.current = { score: null, at: performance.now() };
      void untally(question.id);
    },
  };
}
