import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { nothingSince } from '../../app/nothing-since';
import { AskPanel } from './AskPanel';
import { EmptyOutcomes } from './EmptyOutcomes';
import { OutcomeList } from './OutcomeList';
import { OutcomesHead } from './OutcomesHead';
import css from './OutcomesPlace.module.css';
import { AS_IT_CAME, EVERYTHING, type Outcome, outcomesOf, sectionsOf, stepsOf } from './outcomes-view';
import { PrintedOutcomes } from './PrintedOutcomes';
import { useAsk } from './useAsk';
import { type CellPlace, useGridFocus } from './useGridFocus';
import { useOutcomeActs } from './useOutcomeActs';
import { useOutcomeKeys } from './useOutcomeKeys';
import { takeWantedOutcome } from './wanted-row';

/** Everything the day has produced: what the room agrees on and not, what it asks for, and who does what by when. */
export default function OutcomesPlace(): ReactNode {
  const { notes } = useGathering().snapshot;
  const [filter, setFilter] = useState(EVERYTHING);
  const [sort, setSort] = useState(AS_IT_CAME);
  const [editing, setEditing] = useState<CellPlace | null>(null);
  const outcomes = useMemo(() => outcomesOf(notes), [notes]);
  const sections = useMemo(() => sectionsOf(outcomes, filter, sort), [outcomes, filter, sort]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const steps = useMemo(() => stepsOf(sections), [sections]);
  const acts = useOutcomeActs();
  const focus = useGridFocus(rows);
  const ask = useAsk(outcomes, steps);
  const keys = useOutcomeKeys({ rows, steps, focus, acts, ask, setEditing });
  useArrival(outcomes, (noteId) => focus.focusOn({ noteId, cell: 'text' }));
  const nothing = outcomes.length === 0;
  const backToRow = (): void => {
    if (focus.stop) focus.focusOn(focus.stop);
  };
  return (
    <div className={css.place}>
      <OutcomesHead onAsk={ask.may ? keys.ask : null} asking={ask.note !== null} nothing={nothing} />
      {ask.may && ask.note ? (
        <AskPanel key={ask.note.id} ask={ask} note={ask.note} acts={acts} onLeave={backToRow} />
      ) : null}
      {nothing ? (
        <EmptyOutcomes />
      ) : (
        <OutcomeList
          {...{ outcomes, sections, filter, sort, editing, acts, focus, keys }}
          shown={ask.note?.id ?? null}
          onFilter={setFilter}
          onSort={setSort}
        />
      )}
      <PrintedOutcomes sections={sections} />
    </div>
  );
}

interface Arrival {
  readonly wanted: NoteId | null;
  readonly nothingSince: () => boolean;
  /** Focus is where she came to; only what she came for may take it further. */
  readonly there: boolean;
}

/**
 * Focus on what she came for: the row itself, or the newest that was made of it; else the first. Rows that come later than
 * the place have it when they come, where she has not gone to anything else.
 */
function useArrival(outcomes: readonly Outcome[], focusOn: (noteId: NoteId) => void): void {
  const arrival = useRef<Arrival | null>(null);
  const latest = useRef(focusOn);
  useEffect(() => {
    latest.current = focusOn;
  });
  useEffect(() => {
    const first = arrival.current === null;
    arrival.current ??= { wanted: takeWantedOutcome(), nothingSince: nothingSince(), there: false };
    const { wanted, there } = arrival.current;
    const found =
      outcomes.find(({ id }) => id === wanted) ??
      outcomes.findLast(({ sourceId }) => wanted !== null && sourceId === wanted);
    const to = found ?? (there ? undefined : outcomes[0]);
    if (!to) return;
    const isFree = first || arrival.current.nothingSince() || (!there && hasNothingFocus());
    arrival.current = { ...arrival.current, wanted: found ? null : wanted, there: true };
    if (isFree) latest.current(to.id);
  }, [outcomes]);
}

/** Focus is on the page or its heading: no key there is meant for anything else. */
const hasNothingFocus = (): boolean =>
  document.activeElement === null || document.activeElement.matches('body, main, h1');
