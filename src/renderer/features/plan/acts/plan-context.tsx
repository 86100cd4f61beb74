import {
  createContext,
  type ReactNode,
  useContext,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { type DayTracks, tracksOfDay } from '../../../../domain/agenda/day-tracks';
import { type PlanIssue, planIssues } from '../../../../domain/agenda/plan-issues';
import { type DayLayout, layoutDay } from '../../../../domain/agenda/schedule';
import type { ItemId } from '../../../../domain/ids';
import { GatheringAfterwards, useGathering } from '../../../app/gathering';
import { recall, remember } from '../../../app/memory';
import { nothingSince } from '../../../app/nothing-since';
import { issueKey } from './mends';
import { rootsOf } from './several-moves';
import { type Acts, useActs } from './useActs';
import { type Adding, useAdding } from './useAdding';
import { type EditedCell, useEditing } from './useEditing';
import { useKeepPlace } from './useKeepPlace';
import { type Selecting, useSelection } from './useSelection';

/** The plan of the day in view, what is chosen in it, and what can be done. */
interface Plan {
  readonly layout: DayLayout;
  readonly tracks: DayTracks;
  /** What does not add up and has not been let stand. */
  readonly issues: readonly PlanIssue[];
  readonly letStand: (issue: PlanIssue) => void;
  /** The item in the panel: one of the day's, or an alternative. */
  readonly selected: Item | null;
  readonly select: (id: ItemId) => void;
  /** Several rows, in reading order and without those that stand under another of them; else none. */
  readonly several: readonly Item[];
  /** All the rows that are chosen together, those under another of them too. */
  readonly marked: ReadonlySet<ItemId>;
  readonly selecting: Pick<Selecting, 'extendTo' | 'toggle' | 'chooseAll'>;
  readonly editing: EditedCell | null;
  /** Null ends editing. */
  readonly edit: (editing: Plan['editing']) => void;
  /** The lines of new items. */
  readonly adding: Adding;
  /** Gives a row focus as soon as it is there. */
  readonly focusItem: (id: ItemId) => void;
  /** What is being dragged, from the agenda or from the alternatives. */
  readonly dragging: ItemId | null;
  readonly drag: (id: ItemId | null) => void;
  /** Rows as high as they are long, so that the day is seen to scale. */
  readonly toScale: boolean;
  readonly showToScale: (on: boolean) => void;
  readonly acts: Acts;
}

const PlanContext = createContext<Plan | null>(null);

/** Only inside Planlegg. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (!plan) throw new Error('No PlanProvider above this component.');
  return plan;
}

/** As `GatheringAfterwards`, for what stands beside the run sheet. */
export function PlanAfterwards(props: { children: ReactNode }): ReactNode {
  const plan = useDeferredValue(useContext(PlanContext));
  return (
    <GatheringAfterwards>
      <PlanContext value={plan}>{props.children}</PlanContext>
    </GatheringAfterwards>
  );
}

/** Focus that waits for its row: a new one is drawn only when the feed has brought it. Whoever has gone on by then stays there. */
function useFocusItem(): (id: ItemId) => void {
  const wanted = useRef<{ readonly id: ItemId; readonly isHere: () => boolean } | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { id, isHere } = wanted.current;
    const row = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
    if (!row) return;
    wanted.current = null;
    if (isHere() || document.activeElement === document.body) row.focus();
  });
  const [, wake] = useState(0);
  return (id) => {
    wanted.current = { id, isHere: nothingSince() };
    wake((nr) => nr + 1);
  };
}

/** What she has let stand, remembered by this window: a matter of the eye, not of the plan. */
function useLetStand(gatheringId: string): [ReadonlySet<string>, (issue: PlanIssue) => void] {
  const key = `letStand.${gatheringId}`;
  const [stands, setStands] = useState<ReadonlySet<string>>(() => new Set((recall(key) ?? '').split(' ')));
  const letStand = (issue: PlanIssue): void => {
    const next = new Set(stands).add(issueKey(issue));
    setStands(next);
    remember(key, [...next].join(' '));
  };
  return [stands, letStand];
}

/** A matter of the eye too, and the same for every gathering. */
function useToScale(): [boolean, (on: boolean) => void] {
  const [on, set] = useState(() => recall('planToScale') === 'yes');
  const show = (next: boolean): void => {
    set(next);
    remember('planToScale', next ? 'yes' : 'no');
  };
  return [on, show];
}

const NO_MARKS: ReadonlySet<ItemId> = new Set();

export function PlanProvider(props: { children: ReactNode }): ReactNode {
  const { snapshot, day, gatheringId } = useGathering();
  const acts = useActs();
  const selecting = useSelection();
  const { lead: selectedId, select, marked } = selecting;
  const [dragging, drag] = useState<ItemId | null>(null);
  const [stands, letStand] = useLetStand(gatheringId);
  const focusItem = useFocusItem();
  const [toScale, showToScale] = useToScale();
  const layout = useMemo(() => layoutDay(day, snapshot.items), [day, snapshot.items]);
  const adding = useAdding(layout, acts, select);
  const [editing, edit] = useEditing(layout);
  const tracks = useMemo(() => tracksOfDay(layout), [layout]);
  const issues = useMemo(() => planIssues(layout).filter((issue) => !stands.has(issueKey(issue))), [layout, stands]);
  const chosen = snapshot.items.find(({ id, dayId }) => id === selectedId && (dayId === day.id || dayId === null));
  const selected = chosen ?? layout.rows[0]?.item ?? null;
  useKeepPlace({ layout, items: snapshot.items, selectedId, adding, select, focusItem });
  const [several, all] = useMemo(() => {
    const ids = layout.rows.map((row) => row.item.id).filter((id) => marked.has(id));
    return ids.length > 1 ? [rootsOf(snapshot.items, ids), new Set(ids)] : [[], NO_MARKS];
  }, [layout, marked, snapshot.items]);
  const plan: Plan = {
    layout,
    tracks,
    issues,
    letStand,
    selected,
    select,
    several,
    marked: all,
    selecting,
    editing,
    edit,
    adding,
    focusItem,
    dragging,
    drag,
    toScale,
    showToScale,
    acts,
  };
  return <PlanContext value={plan}>{props.children}</PlanContext>;
}
