import type { ReactNode } from 'react';
import type { StageRating, StageRoom } from '../../../../domain/views/views';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { useFit } from '../frame/useFit';
import { Histogram } from './Histogram';
import { RatingAsked } from './RatingAsked';
import { ChoiceBars, GroupScores } from './RatingResult';
import css from './RatingStage.module.css';

interface RatingStageProps extends FrameProps {
  readonly rating: StageRating;
  readonly room: StageRoom | null;
  readonly present: number | null;
}

/** A question the room rates: how to answer while it is open, the result when she shows it. */
export function RatingStage(props: RatingStageProps): ReactNode {
  const { rating, room, present, ...frame } = props;
  return (
    <StageFrame {...frame} head={<Head />}>
      {rating.question.revealed ? (
        <Result rating={rating} besides={`${frame.message} ${frame.lost}`} />
      ) : (
        <RatingAsked rating={rating} room={room} present={present} tight={frame.message !== ''} />
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

/** How large what stands round the columns is, in hundredths of what it is where there is room for all. */
const LEAST = 40;
const WHOLE = 100;

/**
 * People's own answers, and beneath them, apart, what groups said. With too few answers it says how many there are, and that
 * they are too few. The columns keep a third of the screen: what stands round them gets smaller for it, and where that is not
 * enough, what matters least leaves.
 */
function Result(props: {
  rating: StageRating;
  /** What else the frame shows: there is less room with it. */
  besides: string;
}): ReactNode {
  const { question, tally, chosen, given, byHand, groups, answered } = props.rating;
  const { t, language } = useWords();
  const shown = tally !== null || chosen !== null;
  const fit = useFit(JSON.stringify([props.rating, props.besides, language]), tally ? LEAST : WHOLE, WHOLE);
  return (
    <div ref={fit} className={css.result}>
      <h1 className={cx(css.question, question.text.length > 60 && css.long)}>{question.text}</h1>
      {tally ? <Histogram figures={tally} byHand={byHand} low={question.lowAnchor} high={question.highAnchor} /> : null}
      {chosen ? <ChoiceBars chosen={chosen} n={given} byHand={byHand} several={question.kind === 'multiple'} /> : null}
      {shown || (groups && answered === 0) ? null : (
        <>
          <p className={css.howMany}>{t('stage:chose', { count: given })}</p>
          <p className={css.withheld}>{t('stage:tooFew')}</p>
        </>
      )}
      {groups ? <GroupScores groups={groups} beside={shown} /> : null}
    </div>
  );
}
