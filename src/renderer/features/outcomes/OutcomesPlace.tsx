import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
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

/** Focus on what she came for: the row itself, or the newest that was made of it; else the first. */
function useArrival(outcomes: readonly Outcome[], focusOn: (noteId: NoteId) => void): void {
  const latest = useRef({ outcomes, focusOn });
  useEffect(() => {
    const { outcomes: all, focusOn: go } = latest.current;
    const wanted = takeWantedOutcome();
    const found =
      all.find((note) => note.id === wanted) ?? all.findLast((note) => wanted !== null && note.sourceId === wanted);
    const arrived = found ?? all[0];
    if (arrived) go(arrived.id);
  }, []);
}
