import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { endsLate, toldTimes } from '../../domain/run/told-times';
import { clockOf, shortDate } from '../../words';
import { DayLine } from '../agenda/DayLine';
import { dayLine } from '../agenda/day-line';
import { offsetText } from '../agenda/offset';
import { useNow } from '../api/react';
import { OutcomesKey } from '../features/outcomes/OutcomesKey';
import { useShowRoom } from '../features/room/RoomHost';
import { useWords } from '../i18n/words';
import { Button, IconButton } from '../ui/Button';
import { cx } from '../ui/cx';
import { AppSign, SlidersIcon } from '../ui/icons';
import { Pill } from '../ui/Pill';
import { ClockNotice } from './ClockNotice';
import { ClosedBanner } from './ClosedBanner';
import { ContactBanner } from './ContactBanner';
import { useClockView } from './clock';
import { GatheringAfterwards, useGathering } from './gathering';
import { href, navigate, PLACES, type Place } from './route';
import { useOpenSettings } from './Settings';
import css from './Shell.module.css';
import { useShortcut } from './shortcuts';
import { TopBarSlot, TopBarSlotProvider } from './slot';
import { UndoKeys } from './UndoKeys';
import { placesOf, useVisitor } from './visitor';

/** A name with more letters than this needs more than its half of the room beside the places and the state on a small laptop. */
const LONG_TITLE = 30;

/** The frame of all five places: name, places, state and clock; the day line; and the place itself. */
export function Shell(props: { place: Place; children: ReactNode }): ReactNode {
  const { t } = useWords();
  const { contact, lostSince, refused, snapshot } = useGathering();
  const visitor = useVisitor();
  const main = useRef<HTMLElement>(null);
  // A key that leaves a place takes its focused element away; focus then goes to the new place, not to nowhere.
  useEffect(() => {
    if (props.place && document.activeElement === document.body) main.current?.focus();
  }, [props.place]);
  return (
    <TopBarSlotProvider>
      <div className={css.shell}>
        <Button className={css.skip ?? ''} onClick={() => main.current?.focus()}>
          {t('shell:skip')}
        </Button>
        <header className={css.head}>
          <div className={cx(css.bar, snapshot.gathering.title.length > LONG_TITLE && css.long)}>
            <Name />
            <Places place={props.place} />
            <State place={props.place} />
          </div>
          <GatheringAfterwards>
            <Line />
          </GatheringAfterwards>
          {visitor.role === 'facilitator' ? <ClockNotice /> : null}
          <ClosedBanner />
          <ContactBanner
            contact={contact}
            lostSince={lostSince}
            refused={refused}
            zone={snapshot.gathering.zone}
            writesOn={props.place === 'notes'}
          />
        </header>
        <main ref={main} tabIndex={-1} className={css.main}>
          {props.children}
        </main>
      </div>
      <UndoKeys place={props.place} />
      <OutcomesKey />
    </TopBarSlotProvider>
  );
}

function Name(): ReactNode {
  const { snapshot, day } = useGathering();
  const { t, language } = useWords();
  const { title, place } = snapshot.gathering;
  const hasOthers = useVisitor().role === 'facilitator';
  const where = [place, day.date ? shortDate(language, day.date) : ''].filter(Boolean).join(' · ');
  return (
    <div className={css.name}>
      {hasOthers ? (
        <a
          href={href({ name: 'library' })}
          className={css.home}
          aria-label={t('shell:toLibrary')}
          title={t('shell:toLibrary')}
        >
          <AppSign />
        </a>
      ) : (
        <span className={css.home}>
          <AppSign />
        </span>
      )}
      {/* Said whole under the pointer too, where there is not room for all of it. */}
      <span className={css.title} title={title || undefined}>
        {title || t('shell:untitled')}
      </span>
      <span className={css.where}>{where}</span>
    </div>
  );
}

function Places(props: { place: Place }): ReactNode {
  const { t } = useWords();
  const visitor = useVisitor();
  return (
    <nav className={css.places} aria-label={t('shell:places')}>
      {placesOf(visitor).map((place) => (
        <PlaceLink key={place} place={place} nr={PLACES.indexOf(place) + 1} current={place === props.place} />
      ))}
    </nav>
  );
}

function PlaceLink(props: { place: Place; nr: number; current: boolean }): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const name = t(`common:place.${props.place}`);
  const route = { name: 'gathering', gatheringId, place: props.place } as const;
  useShortcut(`Ctrl+${props.nr}`, name, () => navigate(route), { whileTyping: true });
  return (
    <a
      href={href(route)}
      className={cx(css.place, props.current && css.current)}
      aria-current={props.current ? 'page' : undefined}
      aria-keyshortcuts={`Control+${props.nr}`}
      title={`Ctrl ${props.nr}`}
    >
      {name}
    </a>
  );
}

function State(props: { place: Place }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const openSettings = useOpenSettings();
  const now = useNow();
  return (
    <div className={css.state}>
      <TopBarSlot className={css.slot} />
      <RoomPill />
      {props.place === 'run' ? null : (
        <GatheringAfterwards>
          <OffsetPill />
        </GatheringAfterwards>
      )}
      <time className={css.clock}>{clockOf(snapshot.gathering.zone, now)}</time>
      <IconButton name={t('shell:settings.title')} aria-keyshortcuts="Control+," keepFocus onClick={openSettings}>
        <SlidersIcon />
      </IconButton>
    </div>
  );
}

/** How late the day is, while it runs, and as a warning only where its end is; where it is run, that stands larger. */
const OffsetPill = memo(function OffsetPill(): ReactNode {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const view = useClockView();
  const { phase, offsetMs } = view;
  if (phase !== 'running' && phase !== 'paused') return null;
  const offset = offsetText(t, language, offsetMs);
  const text = t('shell:offsetAndEnd', {
    offset,
    end: clockOf(snapshot.gathering.zone, toldTimes(view)(view.expectedEnd)),
  });
  return <Pill tone={endsLate(view) ? 'soon' : 'quiet'}>{text}</Pill>;
});

/** Says that the room is open, and opens the page about it. */
function RoomPill(): ReactNode {
  const { gatheringId, room } = useGathering();
  const { t } = useWords();
  const show = useShowRoom();
  const [door] = room.open && room.gatheringId === gatheringId ? room.doors : [];
  if (!door) return null;
  return (
    <Button look="quiet" size="row" keepFocus onClick={show}>
      <Pill tone="good">{t('shell:roomOpen', { code: door.code })}</Pill>
    </Button>
  );
}

const Line = memo(function Line(): ReactNode {
  const { snapshot } = useGathering();
  const view = useClockView(5_000);
  const now = useNow(5_000);
  const line = useMemo(() => dayLine(view, snapshot.items), [view, snapshot.items]);
  const within = now >= line.start && now <= line.end && view.phase !== 'ended';
  return (
    <div className={css.line}>
      {line.segments.length > 0 ? (
        <DayLine line={line} zone={snapshot.gathering.zone} now={within ? now : null} />
      ) : null}
    </div>
  );
});
