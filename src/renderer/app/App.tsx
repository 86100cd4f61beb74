import { memo, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import type { Settings } from '../../contract';
import { LANGUAGES, type Language } from '../../domain/agenda/gathering';
import type { GatheringId } from '../../domain/ids';
import { useControl, useLibrary } from '../api/react';
import { LibraryScreen } from '../features/library/LibraryScreen';
import { CertificateDialog } from '../features/room/CertificateDialog';
import { RoomHost } from '../features/room/RoomHost';
import { SearchHost } from '../features/search/SearchHost';
import { languageOfMachine, useWords, WordsProvider } from '../i18n/words';
import { Announcer } from '../ui/Announcer';
import { ToastHost, useLeaveToasts } from '../ui/Toast';
import { CodeScreen } from './CodeScreen';
import { type Code, createCode, fetchAhead } from './code';
import { ErrorBoundary } from './ErrorBoundary';
import { GatheringProvider } from './gathering';
import { HelpDialog } from './HelpDialog';
import { recall, remember } from './memory';
import { NoWay } from './NoWay';
import { type Part, type Place, type Route, useRoute } from './route';
import { SettingsHost } from './Settings';
import { Shell } from './Shell';
import { ShortcutGroup, ShortcutProvider } from './shortcuts';
import { placesOf, routeFor, useVisitor, type Visitor } from './visitor';

const IMPORT = createCode<{ gatheringId: GatheringId | null }>(() => import('../features/import/ImportScreen'));
const PLACE_SCREENS: Readonly<Record<Place, Code>> = {
  plan: createCode(() => import('../features/plan/PlanPlace')),
  run: createCode(() => import('../features/run/RunPlace')),
  notes: createCode(() => import('../features/notes/NotesPlace')),
  rate: createCode(() => import('../features/rate/RatePlace')),
  report: createCode(() => import('../features/report/ReportPlace')),
};

const PART_SCREENS: Readonly<Record<Part, Code>> = {
  outcomes: createCode(() => import('../features/outcomes/OutcomesPlace')),
  groups: createCode(() => import('../features/groups/GroupsPlace')),
};

/** The control window: words and theme as set, the keyboard, and whatever the address names. */
export function App(): ReactNode {
  const { known, refused } = useLibrary();
  const { role } = useVisitor();
  const settings = known?.settings ?? null;
  useTheme(settings?.theme ?? null);
  return (
    <WordsProvider language={useAppLanguage(settings)} page>
      <Announcer>
        <ToastHost>
          <ShortcutProvider>
            {role === 'nobody' || (refused && !known) ? <NoWay reason={refused ?? 'UNAUTHORIZED'} /> : <Screen />}
            {role === 'noteTaker' ? <CertificateDialog /> : null}
          </ShortcutProvider>
        </ToastHost>
      </Announcer>
    </WordsProvider>
  );
}

function useTheme(theme: Settings['theme'] | null): void {
  useEffect(() => {
    const wanted = theme ?? recall('theme');
    if (theme) remember('theme', theme);
    if (wanted === 'light' || wanted === 'dark') document.documentElement.dataset.theme = wanted;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}

/** As set; until that is known, as it was here last time; else the machine's own. */
function useAppLanguage(settings: Settings | null): Language {
  const remembered = LANGUAGES.find((language) => language === recall('language'));
  const language = settings?.language ?? (settings ? undefined : remembered) ?? languageOfMachine();
  useEffect(() => remember('language', language), [language]);
  return language;
}

function Screen(): ReactNode {
  const { t } = useWords();
  const address = useRoute();
  const visitor = useVisitor();
  const route = routeFor(visitor, address);
  const leaveToasts = useLeaveToasts();
  useCodeAhead(visitor, route);
  const screen = JSON.stringify(route);
  const inView = useRef(screen);
  // Before what the next place itself has to say. What can be taken back can be so from its own place still.
  useLayoutEffect(() => {
    if (inView.current === screen) return;
    inView.current = screen;
    leaveToasts();
  }, [leaveToasts, screen]);
  return (
    <ShortcutGroup name={t('shell:help.everywhere')}>
      <SettingsHost>
        <SearchHost>
          <ErrorBoundary resetKey={screen}>
            {route.name === 'library' ? <LibraryScreen /> : null}
            {route.name === 'import' ? (
              <CodeScreen key={route.gatheringId} code={IMPORT} with={{ gatheringId: route.gatheringId }} />
            ) : null}
            {route.name === 'gathering' ? <GatheringScreen key={route.gatheringId} {...route} /> : null}
          </ErrorBoundary>
        </SearchHost>
        <HelpDialog />
      </SettingsHost>
    </ShortcutGroup>
  );
}

function GatheringScreen(props: { gatheringId: GatheringId; place: Place; part?: Part }): ReactNode {
  const { gatheringId, place, part } = props;
  const { t } = useWords();
  const { known, contact, lostSince, refused } = useControl(gatheringId);
  const title = known?.snapshot.gathering.title;
  useEffect(() => {
    document.title = [t(`common:place.${place}`), title, t('common:appName')].filter(Boolean).join(' · ');
  }, [t, place, title]);
  // What is on the screen stays, with what someone may be typing, unless the gathering itself is gone.
  if (refused && (!known || refused === 'NOT_FOUND')) return <NoWay reason={refused} />;
  if (!known) return null;
  return (
    <GatheringProvider
      gatheringId={gatheringId}
      known={known}
      contact={contact}
      lostSince={lostSince}
      refused={refused}
    >
      <PlaceInView place={place} part={part} />
    </GatheringProvider>
  );
}

const NO_PROPS = {};

const codeOf = ({ place, part }: { place: Place; part?: Part | undefined }): Code =>
  part ? PART_SCREENS[part] : PLACE_SCREENS[place];

/** What is in view comes first; the rest is there when she goes to it, also without contact. */
function useCodeAhead(visitor: Visitor, route: Route): void {
  const first = useRef(route);
  useEffect(() => {
    const { current: shown } = first;
    const inView = shown.name === 'gathering' ? [codeOf(shown)] : shown.name === 'import' ? [IMPORT] : [];
    const places = placesOf(visitor).map((place) => PLACE_SCREENS[place]);
    const imports = visitor.role === 'facilitator' ? [IMPORT] : [];
    return fetchAhead([...inView, ...places, ...Object.values(PART_SCREENS), ...imports]);
  }, [visitor]);
}

/** Drawn anew by what it has asked to be told of, and not by every word from the server. */
const PlaceInView = memo(function PlaceInView(props: { place: Place; part: Part | undefined }): ReactNode {
  const { place, part } = props;
  const { t } = useWords();
  return (
    <Around visitor={useVisitor()}>
      <Shell place={place}>
        <ErrorBoundary resetKey={part ?? place}>
          <ShortcutGroup name={t(`common:place.${place}`)}>
            <CodeScreen key={part ?? place} code={codeOf(props)} with={NO_PROPS} />
          </ShortcutGroup>
        </ErrorBoundary>
      </Shell>
    </Around>
  );
});

/** What only the facilitator can open from any place. */
function Around(props: { visitor: Visitor; children: ReactNode }): ReactNode {
  return props.visitor.role === 'facilitator' ? <RoomHost>{props.children}</RoomHost> : props.children;
}
