import type { ReactNode } from 'react';
import type { ClockView } from '../../../domain/run/clock';
import { endsLate, toldMinutes, toldTimes } from '../../../domain/run/told-times';
import { instant, MINUTE, minuteOfDayIn } from '../../../domain/time';
import { clockInText, clockOf, span } from '../../../words';
import { KindChip } from '../../agenda/KindSign';
import { nameOf } from '../../agenda/name-of';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { ReflectionPanel } from '../reflection/ReflectionPanel';
import css from './Aside.module.css';
import { useEndText } from './acts/useEndText';
import { RescueCards } from './rescue/RescueCards';
import type { RescueDesk } from './rescue/useRescue';
import { StageBlock } from './stage/StageBlock';
import { StageMessage } from './stage/StageMessage';
import type { StageWindow } from './stage/useStageWindow';

interface AsideProps {
  readonly view: ClockView;
  readonly desk: RescueDesk;
  readonly stage: StageWindow;
  /** Why nothing can be done now. */
  readonly unavailable: string | null;
}

/** Where the day is heading: how far it is from its plan, what is in danger, and what can be done, or what comes. */
export function Aside(props: AsideProps): ReactNode {
  const { view, desk, unavailable } = props;
  const { contact } = useGathering();
  const goes = view.phase === 'running' || view.phase === 'paused';
  return (
    <div className={cx(css.aside, contact === 'lost' && css.lost)}>
      {goes ? (
        <>
          <Heading view={view} />
          <AtRisk view={view} edge="start" />
          <AtRisk view={view} edge="end" />
          {desk.rescue ? <RescueCards view={view} desk={desk} unavailable={unavailable} /> : <ComingUp view={view} />}
        </>
      ) : null}
      <ReflectionPanel view={view} place="run" />
      <StageBlock stage={props.stage} />
      <StageMessage unavailable={unavailable} />
    </div>
  );
}

function Heading(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { t, language } = useWords();
  const minutes = toldMinutes(view.offsetMs);
  const text = useEndText();
  const amount = span(language, Math.abs(minutes));
  const short =
    minutes === 0 ? t('run:offset.onTime') : t(minutes > 0 ? 'run:offset.behind' : 'run:offset.ahead', { amount });
  return (
    <section>
      <h2 className={cx(css.offset, minutes > 0 && endsLate(view) && css.behind)}>{short}</h2>
      <p className={css.end}>{text.expected(view)}</p>
    </section>
  );
}

/** What has a fixed start, or a fixed end, and will not make it. */
function AtRisk(props: { view: ClockView; edge: 'start' | 'end' }): ReactNode {
  const { view, edge } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const { zone } = snapshot.gathering;
  const told = toldTimes(view);
  const risks = (edge === 'start' ? view.pinnedAtRisk : view.lockedAtRisk).flatMap(({ itemId, byMs }) => {
    const item = snapshot.items.find((one) => one.id === itemId);
    const row = view.rows.find((one) => one.itemId === itemId);
    if (!item || !row) return [];
    const expected = edge === 'start' ? row.expectedStart : row.expectedEnd;
    const at = instant(expected - byMs);
    const count = (told(expected) - at) / MINUTE;
    if (count < 1) return [];
    const fixed = clockInText(language, minuteOfDayIn(zone, at));
    const { title } = item;
    const text =
      edge === 'start'
        ? t('run:forecast.pinned', { title, start: fixed, count })
        : t('run:forecast.locked', { title, end: fixed, count });
    return [{ itemId, text }];
  });
  if (risks.length === 0) return null;
  return (
    <section>
      <h2>{t(edge === 'start' ? 'run:atRisk' : 'run:atRiskLocked')}</h2>
      <ul className={css.risks}>
        {risks.map((risk) => (
          <li key={risk.itemId}>{risk.text}</li>
        ))}
      </ul>
    </section>
  );
}

const SHOWN = 3;

function ComingUp(props: { view: ClockView }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const coming = props.view.rows.filter((row) => row.isStep && row.state === 'coming').slice(0, SHOWN);
  const told = toldTimes(props.view);
  if (coming.length === 0) return null;
  return (
    <section>
      <h2>{t('run:comingUp')}</h2>
      <ol className={css.coming}>
        {coming.map((row) => {
          const item = snapshot.items.find((one) => one.id === row.itemId);
          return item ? (
            <li key={row.itemId}>
              <time>{clockOf(snapshot.gathering.zone, told(row.expectedStart))}</time>
              <span>
                <KindChip kind={item.kind} />
                <strong>{nameOf(t, item)}</strong>
                {item.responsible ? <span className={css.who}>{item.responsible}</span> : null}
              </span>
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}
