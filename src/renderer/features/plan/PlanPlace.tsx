import { memo, type ReactNode, useEffect } from 'react';
import { clockOf } from '../../../words';
import { useClockView } from '../../app/clock';
import { useGathering } from '../../app/gathering';
import { href, navigate } from '../../app/route';
import { TopBarState } from '../../app/slot';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Columns } from '../../ui/Columns';
import { cx } from '../../ui/cx';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/Hidden';
import { PlanAfterwards, PlanProvider, usePlan } from './acts/plan-context';
import { useWritesState } from './acts/useWrites';
import { AgendaTable } from './agenda/AgendaTable';
import { Alternatives } from './agenda/Alternatives';
import { NewItem } from './agenda/NewItem';
import { ItemPanel } from './item/ItemPanel';
import { SeveralPanel } from './item/SeveralPanel';
import { PlanHead } from './PlanHead';
import css from './PlanPlace.module.css';
import { useDropAtEnd } from './useDropAtEnd';
import { useGoToTurned } from './useGoToTurned';
import { usePlanClipboard } from './usePlanClipboard';
import { usePlanKeys } from './usePlanKeys';

/** The run sheet as an editable tree, with the chosen item beside it. */
export default function PlanPlace(): ReactNode {
  return (
    <PlanProvider>
      <Plan />
    </PlanProvider>
  );
}

function Plan(): ReactNode {
  const { t } = useWords();
  const { contact } = useGathering();
  usePlanKeys();
  usePlanClipboard();
  useGoToTurned();
  useMessagesAtTheSide();
  return (
    <>
      <TopBarState>
        <Saved />
      </TopBarState>
      <Columns
        asideTitle={t('plan:panel.aside')}
        aside={
          <PlanAfterwards>
            <Aside />
          </PlanAfterwards>
        }
      >
        <h1>
          <VisuallyHidden>{t('common:place.plan')}</VisuallyHidden>
        </h1>
        <div className={cx(css.plan, contact === 'lost' && css.lost)}>
          <PlanHead />
          <Agenda />
        </div>
      </Columns>
    </>
  );
}

/** Messages lie below the run sheet, where there is room for them, and not over the chosen item beside it. */
function useMessagesAtTheSide(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--toast-side', 'flex-start');
    return () => void style.removeProperty('--toast-side');
  }, []);
}

/** Before the day. While it runs, the bar belongs to the day, and Kjør is one of the places in it. */
function Saved(): ReactNode {
  const { t } = useWords();
  const { phase } = useClockView(5_000);
  const { gatheringId, snapshot, contact } = useGathering();
  const { acts } = usePlan();
  const { pending, savedAt } = useWritesState(acts.writes);
  const at = savedAt === null ? null : clockOf(snapshot.gathering.zone, savedAt);
  const saved = at === null ? t('plan:saved.all') : t('plan:saved.at', { time: at });
  if (phase === 'running' || phase === 'paused') return null;
  return (
    <>
      {contact === 'lost' ? null : <span className={css.saved}>{pending > 0 ? t('plan:saved.saving') : saved}</span>}
      <ButtonLink size="row" href={href({ name: 'gathering', gatheringId, place: 'run' })}>
        {t('plan:toRun')}
      </ButtonLink>
    </>
  );
}

function Agenda(): ReactNode {
  const { t } = useWords();
  const { gatheringId } = useGathering();
  const { layout } = usePlan();
  const empty = layout.rows.length === 0;
  return (
    <>
      {empty ? (
        <EmptyState
          action={
            <Button look="filled" keys="Ctrl+V" onClick={() => navigate({ name: 'import', gatheringId })}>
              {t('plan:empty.paste')}
            </Button>
          }
        >
          {t('plan:empty.text')}
        </EmptyState>
      ) : null}
      <div className={css.card}>
        {empty ? null : <AgendaTable />}
        <End />
      </div>
    </>
  );
}

/** Below the last row: where a new item is typed, and where one that is dropped comes last. */
function End(): ReactNode {
  const { over, handlers } = useDropAtEnd();
  return (
    <div className={cx(over && css.dropEnd)} {...handlers}>
      <NewItem below={null} />
    </div>
  );
}

const Aside = memo(function Aside(): ReactNode {
  const { several } = usePlan();
  return (
    <div className={css.aside}>
      {several.length > 0 ? <SeveralPanel /> : <ItemPanel />}
      <Alternatives />
    </div>
  );
});
