import type { ReactNode } from 'react';
import { Digits } from '../../agenda/Digits';
import { useNow } from '../../api/react';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { type FrameProps, StageFrame } from './frame/StageFrame';
import css from './tracks/DayStage.module.css';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Nothing is known: contact has not come yet, or will not come by this address. */
export function UnknownStage(props: Pick<FrameProps, 'screen' | 'lost' | 'lostSince' | 'refused'>): ReactNode {
  const { t } = useWords();
  const now = useNow();
  return (
    <StageFrame {...props} zone={HERE} now={now} message="" look={null} head={null}>
      <h1>
        <VisuallyHidden>{props.screen === 'stage' ? t('stage:title') : t('stage:speaker.title')}</VisuallyHidden>
      </h1>
      <div className={css.middle}>
        <Digits text="––:––" className={cx(css.digits, css.faint)} />
      </div>
    </StageFrame>
  );
}
