import { type ReactNode, useEffect, useRef } from 'react';
import { useClockView } from '../../app/clock';
import { useGathering } from '../../app/gathering';
import { TopBarState } from '../../app/slot';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Columns } from '../../ui/Columns';
import { Pill } from '../../ui/Pill';
import { useMediaQuery } from '../../ui/useMediaQuery';
import { useShowRoom } from '../room/RoomHost';
import { Aside } from './Aside';
import { useAlerts } from './acts/useAlerts';
import { useAngre } from './acts/useAngre';
import { useRounds } from './acts/useRounds';
import { useRunActs } from './acts/useRunActs';
import { EndedPanel } from './EndedPanel';
import { ItemPanel } from './item/ItemPanel';
import { NoteLine } from './NoteLine';
import css from './RunPlace.module.css';
import { useRescueKeys } from './rescue/RescueCards';
import { useRescue } from './rescue/useRescue';
import { StartPanel } from './StartPanel';
import { useBlackoutKey } from './stage/StageMessage';
import { useStageWindow } from './stage/useStageWindow';
import { Timeline } from './timeline/Timeline';
import { useTitle } from './useTitle';

/** Kjør: the day as it goes at the left, the item in hand in the middle, where the day is heading at the right. */
export default function RunPlace(): ReactNode {
  const { t } = useWords();
  const { room, snapshot } = useGathering();
  const view = useClockView();
  const acts = useRunActs(view);
  const angre = useAngre(acts);
  const desk = useRescue(view, acts);
  const stage = useStageWindow();
  const dark = snapshot.stage?.blackout ?? false;
  useAlerts(view);
  useRounds(view);
  useRescueKeys(desk);
  useBlackoutKey();
  useTitle(view);
  useNowSaid(view.current?.title ?? null);
  const panel = useKeptFocus(`${view.phase} ${desk.rescue === null}`);
  // Behind the button that opens it, the right column says what waits there.
  const drawer = useMediaQuery('(max-width: 1199.98px)');
  const narrow = useMediaQuery('(max-width: 1359.98px)');
  return (
    <>
      <TopBarState>
        {stage.state?.open && stage.state.display !== null ? (
          <Pill>{t('run:stage.onDisplay', { display: stage.state.display })}</Pill>
        ) : null}
        {dark ? <Pill tone="soon">{t('run:stage.isDark')}</Pill> : null}
        {room.open ? null : <RoomIsClosed />}
      </TopBarState>
      <Columns
        left={<Timeline view={view} preview={desk.preview} plan={desk.previewed} acts={acts} />}
        leftWidth={narrow ? 380 : 448}
        aside={<Aside view={view} desk={desk} stage={stage} unavailable={acts.unavailable} />}
        asideWidth={340}
        asideTitle={t(drawer && desk.rescue ? 'run:rescue.plans' : 'run:heading')}
        asidePlain
      >
        <div className={css.main}>
          <h1 className={css.name}>{t('common:place.run')}</h1>
          <section ref={panel} tabIndex={-1} data-surface="panel" className={css.panel} aria-label={t('run:panel')}>
            {view.current ? <ItemPanel view={view} current={view.current} acts={acts} onUndo={angre} /> : null}
            {view.phase === 'notStarted' ? <StartPanel view={view} acts={acts} /> : null}
            {view.phase === 'ended' ? <EndedPanel view={view} acts={acts} /> : null}
          </section>
          <NoteLine view={view} />
        </div>
      </Columns>
    </>
  );
}

/** Says so, and leads to where it is opened. */
function RoomIsClosed(): ReactNode {
  const { t } = useWords();
  const show = useShowRoom();
  return (
    <Button
      look="quiet"
      size="row"
      keepFocus
      aria-keyshortcuts="Control+Shift+O"
      title={t('run:openRoom')}
      onClick={show}
    >
      <Pill>{t('run:roomClosed')}</Pill>
    </Button>
  );
}

/** What has become current is said to those who listen, however it came about. */
function useNowSaid(title: string | null): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const said = useRef(title);
  useEffect(() => {
    if (title === said.current) return;
    said.current = title;
    if (title !== null) announce(t('common:dayLine.now', { title }));
  }, [announce, t, title]);
}

/**
 * Focus is in the panel when she comes here and when the panel changes under it: then Space is Next at once, and is not
 * taken by the link she came by.
 */
function useKeptFocus(state: string): React.RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  const known = useRef<string | null>(null);
  useEffect(() => {
    const entered = known.current === null;
    known.current = state;
    const lost = document.activeElement === null || document.activeElement === document.body;
    const onLink = document.activeElement?.closest('nav') != null;
    if (lost || (entered && onLink)) panel.current?.focus({ preventScroll: true });
  }, [state]);
  return panel;
}
