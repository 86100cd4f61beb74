import type { ReactNode } from 'react';
import type { StageRating, StageRoom } from '../../../domain/views';
import { whole } from '../../../words';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { Histogram } from './Histogram';
import css from './RatingStage.module.css';
import { type FrameProps, StageFrame } from './StageFrame';

interface RatingStageProps extends FrameProps {
  readonly rating: StageRating;
  readonly room: StageRoom | null;
  readonly present: number | null;
}

/** A question the room rates: how to answer while it is open, the result when she shows it. */
export function RatingStage(props: RatingStageProps): ReactNode {
  const { rating, room, present, ...frame } = props;
  const { question, tally } = rating;
  const long = question.text.length > 60;
  return (
    <StageFrame {...frame} head={<Head />}>
      {tally ? (
        <>
          <h1 className={css.question}>{question.text}</h1>
          <Histogram tally={tally} low={question.lowAnchor} high={question.highAnchor} />
        </>
      ) : (
        <div className={css.columns}>
          <div className={css.words}>
            <h1 className={cx(css.question, long && css.long)}>{question.text}</h1>
            <Anchors low={question.lowAnchor} high={question.highAnchor} />
            <Small {...props} />
            <Answered rating={rating} present={present} />
          </div>
          {room && question.state === 'open' ? <Door room={room} tight={frame.message !== ''} /> : null}
        </div>
      )}
    </StageFrame>
  );
}

function Head(): ReactNode {
  const { t } = useWords();
  return (
    <span className={css.head}>
      <svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" className={css.sign}>
        <path d="M1 9h3v6H1zM5 6h3v9H5zM9 1h3v14H9zM13 6h2.5v9H13z" />
      </svg>
      {t('stage:rating')}
    </span>
  );
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

/** Why there is no result to see; and before that, what a phone does not tell. A hand that is raised is seen by all. */
function Small({ rating, room }: RatingStageProps): ReactNode {
  const { t } = useWords();
  const byPhone = room !== null && rating.question.state === 'open';
  if (!rating.question.revealed && !byPhone) return null;
  return <p className={css.small}>{t(rating.question.revealed ? 'stage:tooFew' : 'stage:anonymous')}</p>;
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
