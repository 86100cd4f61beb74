import type { ReactNode } from 'react';
import { countdown } from '../../../../words';
import { Digits } from '../../../agenda/Digits';
import tones from '../../../agenda/Tone.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './Round.module.css';
import type { RoundShown } from './round-now';

/** More letters than this do not stand on two lines beside the digits. */
const LONG = 20;

/** «Runde 3 av 8», what is left of that round alone, and whose turn it is; quietly, whose is next. */
export function Round(props: { round: RoundShown; tone: 'normal' | 'soon' | 'over' | 'paused' }): ReactNode {
  const { round, of, remainingMs, turn, nextTurn } = props.round;
  const { t } = useWords();
  return (
    <div className={css.round}>
      <p className={css.count}>
        <span>{t('stage:round', { round, of })}</span>
        <Digits text={countdown(remainingMs)} className={cx(css.digits, tones[props.tone])} />
        <VisuallyHidden>{t('stage:left', { time: countdown(remainingMs) })}</VisuallyHidden>
      </p>
      {turn || nextTurn ? (
        <div className={css.turns}>
          {turn ? (
            <p className={cx(css.turn, turn.length > LONG && css.smaller)}>{t('stage:turn', { who: turn })}</p>
          ) : null}
          {nextTurn ? <p className={css.nextTurn}>{t('stage:nextTurn', { who: nextTurn })}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
