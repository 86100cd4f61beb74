import type { ReactNode } from 'react';
import type { ClockView } from '../../../domain/run/clock';
import { clockOf, span } from '../../../words';
import { Digits } from '../../agenda/Digits';
import tones from '../../agenda/Tone.module.css';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { MainAct } from './acts/MainAct';
import { useDayName } from './acts/useDayName';
import { useDayStart } from './acts/useDayStart';
import type { RunActs } from './acts/useRunActs';
import { DayPicker } from './DayPicker';
import controls from './item/Controls.module.css';
import css from './item/ItemPanel.module.css';
import start from './StartPanel.module.css';

/** What the choice is about. */
function StartOffset(props: { off: number }): ReactNode {
  const { off } = props;
  const { t, language } = useWords();
  const time = span(language, Math.abs(off));
  return <p className={start.move}>{off > 0 ? t('run:late.after', { time }) : t('run:late.before', { time })}</p>;
}

/** Before the day: which day it is, when it is planned to start, and the one key that starts it. */
export function StartPanel(props: { view: ClockView; acts: RunActs }): ReactNode {
  const { view, acts } = props;
  const { snapshot, day, gatheringId } = useGathering();
  const { t } = useWords();
  const first = snapshot.items.find((item) => item.id === view.next);
  const dayName = useDayName();
  const { other, off } = useDayStart();
  const moves = off !== 0;
  const label = other?.start ?? t('run:start');
  // On another date than its own the day's clock times say nothing of when to be done: they begin now.
  const begin = (): void => acts.start(other !== null);
  useShortcut(['Space', 'PageDown'], moves ? t('run:late.hold') : label, begin, { off: !first });
  useShortcut('f', t('run:late.move'), () => acts.start(true), { off: !first || !moves });
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
      <h2 className={cx(css.question, start.day)}>{dayName(day)}</h2>
      <p className={start.text}>{other?.says ?? t('run:empty')}</p>
      <div className={css.foot}>
        <p className={start.planned}>
          {t('run:plannedStart')} <VisuallyHidden>{at}</VisuallyHidden>
        </p>
        <Digits text={at} className={cx(css.digits, start.at, tones.paused)} />
        <div className={controls.controls}>
          {moves ? <StartOffset off={off} /> : null}
          <MainAct
            label={label}
            kind={first.kind}
            title={first.title}
            acts={acts}
            onPress={begin}
            {...(moves ? { note: t('run:late.hold') } : {})}
          />
          {moves ? (
            <Button keys="F" keepFocus unavailable={acts.unavailable} onClick={() => acts.start(true)}>
              {t('run:late.move')}
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}
