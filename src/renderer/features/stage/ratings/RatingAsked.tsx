import type { ReactNode } from 'react';
import { type Question, secondsLeft } from '../../../../domain/ratings/rating';
import type { StageRating, StageRoom } from '../../../../domain/views/views';
import { countdown, whole } from '../../../../words';
import { useNow } from '../../../api/react';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import css from './RatingStage.module.css';

interface RatingAskedProps {
  readonly rating: StageRating;
  readonly room: StageRoom | null;
  readonly present: number | null;
  /** There is a message below. */
  readonly tight: boolean;
}

/** What is asked, how to answer, and how many have: nothing of what they said. */
export function RatingAsked({ rating, room, present, tight }: RatingAskedProps): ReactNode {
  const { question, formTitle, asked } = rating;
  const { t } = useWords();
  const onForm = formTitle !== null && asked > 1;
  const title = onForm ? formTitle : question.text;
  return (
    <div className={css.columns}>
      <div className={css.words}>
        <h1 className={cx(css.question, title.length > 60 && css.long)}>{title}</h1>
        {onForm ? (
          <p className={css.how}>{t('stage:onForm', { count: asked })}</p>
        ) : (
          <HowToAnswer question={question} />
        )}
        {/* What a phone does not tell. A hand that is raised is seen by all. */}
        {room !== null && question.state === 'open' ? <p className={css.small}>{t('stage:anonymous')}</p> : null}
        <Countdown question={question} />
        <Answered rating={rating} present={present} />
      </div>
      {room && question.state === 'open' ? <Door room={room} tight={tight} /> : null}
    </div>
  );
}

function HowToAnswer(props: { question: Question }): ReactNode {
  const { question } = props;
  const { t } = useWords();
  switch (question.kind) {
    case 'scale':
      return <Anchors low={question.lowAnchor} high={question.highAnchor} />;
    case 'text':
      return <p className={css.how}>{t('stage:inWords')}</p>;
    case 'single':
    case 'multiple':
      return <Choices question={question} />;
  }
}

function Anchors(props: { low: string; high: string }): ReactNode {
  return (
    <dl className={css.anchors}>
      {props.low ? (
        <div>
          <dt>1</dt>
          <dd>{props.low}</dd>
        </div>
      ) : null}
      {props.high ? (
        <div>
          <dt>10</dt>
          <dd>{props.high}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** More than these cannot be read from the back of the room; the phone has them all. */
const MOST_CHOICES = 5;

function Choices(props: { question: Question }): ReactNode {
  const { kind, choices } = props.question;
  const { t } = useWords();
  const rest = choices.length - MOST_CHOICES;
  return (
    <>
      <p className={css.small}>{t(kind === 'single' ? 'stage:oneChoice' : 'stage:severalChoices')}</p>
      <ul className={css.choices}>
        {choices.slice(0, MOST_CHOICES).map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
        {rest > 0 ? <li className={css.rest}>{t('stage:moreChoices', { count: rest })}</li> : null}
      </ul>
    </>
  );
}

function Countdown(props: { question: Question }): ReactNode {
  const { closesAt } = props.question;
  const { t } = useWords();
  const now = useNow();
  if (closesAt === null) return null;
  return (
    <p className={css.countdown} role="timer" aria-label={t('stage:closesIn')}>
      <strong>{countdown(secondsLeft(closesAt, now) * 1_000)}</strong> {t('stage:closesIn')}
    </p>
  );
}

function Answered(props: { rating: StageRating; present: number | null }): ReactNode {
  const { rating, present } = props;
  const { t, language } = useWords();
  return (
    <p className={css.answered}>
      <strong>{whole(language, rating.answered)}</strong>
      <span>
        {t('stage:answersSoFar', { count: rating.answered })}
        {present ? (
          <span className={css.present}>{t('stage:ofPresent', { present: whole(language, present) })}</span>
        ) : null}
      </span>
    </p>
  );
}

/** The white that a reader needs around the code, in modules. */
const QUIET = 4;

/** The way in for phones: to scan, or to type. */
function Door(props: { room: StageRoom; tight: boolean }): ReactNode {
  const { room, tight } = props;
  const { t } = useWords();
  const size = room.qrSize + 2 * QUIET;
  return (
    <div className={cx(css.door, tight && css.tight)}>
      <svg
        className={css.qr}
        viewBox={`${-QUIET} ${-QUIET} ${size} ${size}`}
        role="img"
        aria-label={t('stage:qrCode')}
        shapeRendering="crispEdges"
      >
        <rect x={-QUIET} y={-QUIET} width={size} height={size} fill="#fff" />
        <path d={room.qrPath} fill="#07130f" />
      </svg>
      <p className={css.address}>{room.shortAddress}</p>
      <p className={css.code}>
        {t('stage:code')} <strong>{room.code}</strong>
      </p>
    </div>
  );
}
