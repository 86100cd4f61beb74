import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { type AddOrReplace, useRatingActs } from '../acts/useRatingActs';
import { AddOrReplaceDialog } from './AddOrReplaceDialog';
import css from './HandTally.module.css';
import { HeadCounts } from './HeadCounts';
import { KeyCount } from './KeyCount';
import { SlipWords } from './SlipWords';
import { NO_HEADS } from './tally-keys';

interface HandTallyProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
}

type Way = 'keys' | 'heads';

/** Heads can be counted where each stands at one place; of several choices nobody could tell who chose what. */
const headsOf = ({ kind }: Question): 'scale' | 'single' | null =>
  kind === 'scale' || kind === 'single' ? kind : null;

/** Answers without phones: one at a time with the keys, or counted in heaps. On only while she has turned it on. */
export function HandTally({ question, answers }: HandTallyProps): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const { way, asking, start, go, stop, cancel } = useWay({ question, answers });
  const cutOff = contact === 'lost' ? t('rate:cutOff') : null;
  const line = headsOf(question);
  const label = t(way === 'keys' ? 'rate:tally.stop' : 'rate:tally.start');
  useShortcut('t', label, () => (way === 'keys' ? stop() : start('keys')), { off: cutOff !== null });
  const heads = t(`rate:heads.${line ?? 'scale'}.start`);
  useShortcut('h', heads, () => start('heads'), { off: cutOff !== null || line === null || way !== null });
  useShortcut('Escape', t('rate:tally.stop'), stop, { off: way === null, unlisted: true });
  const section = useRef<HTMLElement>(null);
  const byKeys = way === 'keys' && question.kind !== 'text';
  // What is counted is seen, also where she pressed T with all of it out of view. Enter counts a slip, wherever she came from.
  useEffect(() => {
    if (byKeys) section.current?.focus({ preventScroll: true });
    if (way !== null) section.current?.scrollIntoView({ block: 'nearest' });
  }, [byKeys, way]);
  return (
    <section
      ref={section}
      className={way ? css.counting : css.offer}
      aria-label={way === 'keys' ? t('rate:tally.on') : way === 'heads' ? heads : label}
      tabIndex={-1}
      data-focus-home
    >
      {way === 'keys' ? <OneByOne {...{ question, answers, cutOff }} onStop={stop} /> : null}
      {way === 'heads' ? <HeadCounts {...{ question, answers, cutOff }} onDone={stop} /> : null}
      {way === null ? <Offer question={question} cutOff={cutOff} onStart={start} /> : null}
      {asking ? <AddOrReplaceDialog answers={answers} onClose={cancel} onChoose={go} /> : null}
    </section>
  );
}

/** Hands are never put beside phones' answers before she has said whether they are to be. */
function useWay({ question, answers }: HandTallyProps) {
  const { open, tallyAll } = useRatingActs();
  const [way, setWay] = useState<Way | null>(null);
  const [asking, setAsking] = useState(false);
  const begin = async (next: Way): Promise<void> => {
    // At once: the digits that follow must not be lost while the question opens.
    setWay(next);
    if (question.state === 'draft' && !(await open(question.id))) setWay(null);
  };
  const onlyPhones = answers.length > 0 && answers.every(({ source }) => source === 'phone');
  return {
    way,
    asking,
    start: (next: Way): void => {
      // Head counts are asked about once they are there, with their number.
      if (next === 'keys' && onlyPhones) setAsking(true);
      else void begin(next);
    },
    go: async (choice: AddOrReplace): Promise<void> => {
      setAsking(false);
      if (choice === 'replace' && !(await tallyAll(question.id, NO_HEADS, 'replace'))) return;
      await begin('keys');
    },
    stop: () => setWay(null),
    cancel: () => setAsking(false),
  };
}

function OneByOne(props: HandTallyProps & { cutOff: string | null; onStop: () => void }): ReactNode {
  return props.question.kind === 'text' ? <SlipWords {...props} /> : <KeyCount {...props} />;
}

function Offer(props: { question: Question; cutOff: string | null; onStart: (way: Way) => void }): ReactNode {
  const { question, cutOff, onStart } = props;
  const { t } = useWords();
  const line = headsOf(question);
  const opens = question.state === 'draft' ? `${t('rate:tally.opens')} ` : '';
  return (
    <>
      <p className={css.text}>
        <strong>{t(question.kind === 'text' ? 'rate:tally.offerSlips' : 'rate:tally.offer')}</strong>
        <br />
        {opens}
        {t(`rate:tally.how.${question.kind}`)}
      </p>
      <div className={css.ways}>
        <Button keys="T" unavailable={cutOff} onClick={() => onStart('keys')}>
          {t('rate:tally.start')}
        </Button>
        {line ? (
          <Button keys="H" unavailable={cutOff} onClick={() => onStart('heads')}>
            {t(`rate:heads.${line}.start`)}
          </Button>
        ) : null}
      </div>
    </>
  );
}
