import type { ReactNode } from 'react';
import type { ClockView } from '../../../domain/clock';
import { clockOf } from '../../../words';
import { Digits } from '../../agenda/Digits';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/Hidden';
import controls from './Controls.module.css';
import { DayPicker } from './DayPicker';
import css from './ItemPanel.module.css';
import { MainAct } from './MainAct';
import start from './StartPanel.module.css';
import { useDayName } from './useDayName';
import type { RunActs } from './useRunActs';

/** Before the day: which day it is, when it is planned to start, and the one key that starts it. */
export function StartPanel(props: { view: ClockView; acts: RunActs }): ReactNode {
  const { view, acts } = props;
  const { snapshot, day, gatheringId } = useGathering();
  const { t } = useWords();
  const first = snapshot.items.find((item) => item.id === view.next);
  const dayName = useDayName();
  useShortcut(['Space', 'PageDown'], t('run:start'), acts.start, { off: !first });
  const at = clockOf(snapshot.gathering.zone, view.plannedStart);
  if (!first) {
    return (
      <div className={start.empty}>
        <DayPicker />
        <h2 className={css.question}>{t('run:noSteps.title')}</h2>
        <p className={start.text}>{t('run:noSteps.text')}</p>
        <div>
          <ButtonLink look="filled" href={href({ name: 'gathering', gatheringId, place: 'plan' })}>
            {t('run:noSteps.toPlan')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <>
      <DayPicker />
      <h2 className={css.question}>{dayName(day)}</h2>
      <p className={start.text}>{t('run:empty')}</p>
      <div className={css.foot}>
        <p className={start.planned}>
          {t('run:plannedStart')} <VisuallyHidden>{at}</VisuallyHidden>
        </p>
        <Digits text={at} className={`${css.digits} ${css.paused}`} />
        <div className={controls.controls}>
          <MainAct label={t('run:start')} kind={first.kind} title={first.title} acts={acts} onPress={acts.start} />
        </div>
      </div>
    </>
  );
}
