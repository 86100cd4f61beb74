import type { ReactNode } from 'react';
import type { Instant } from '../../../domain/time';
import { Digits } from '../../agenda/Digits';
import type { ContactState } from '../../api/feed';
import { useNow } from '../../api/react';
import { useWords } from '../../i18n/words';
import css from './DayStage.module.css';
import { StageFrame } from './StageFrame';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Nothing is known: contact has not come yet, or will not come by this address. */
export function UnknownStage(props: { refused: ContactState['refused']; lostSince: Instant | null }): ReactNode {
  const { refused, lostSince } = props;
  const { t } = useWords();
  const now = useNow();
  return (
    <StageFrame zone={HERE} now={now} lost={lostSince !== null || refused !== null} lostSince={lostSince} head={null}>
      <h1 className={css.question}>{refused ? t(refused === 'NOT_FOUND' ? 'stage:gone' : 'stage:noAccess') : null}</h1>
      <div className={css.middle}>
        <Digits text="––:––" className={`${css.digits} ${css.faint}`} />
      </div>
    </StageFrame>
  );
}
