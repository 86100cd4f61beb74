import { useRef, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';

interface Selection {
  /** The row that focus was last on, which the panel shows. */
  readonly lead: ItemId | null;
  /** Where a range begins. */
  readonly anchor: ItemId | null;
  /** Every chosen row, when there are several; else none. */
  readonly marked: ReadonlySet<ItemId>;
}

const NONE: ReadonlySet<ItemId> = new Set();

/** Only this one. */
export const only = (id: ItemId): Selection => ({ lead: id, anchor: id, marked: NONE });

/** Everything between where the range began and `to`, in the order of `ids`. */
export function rangeTo(now: Selection, ids: readonly ItemId[], to: ItemId): Selection {
  const anchor = now.anchor ?? now.lead ?? to;
  const [from, until] = [ids.indexOf(anchor), ids.indexOf(to)];
  if (from < 0 || until < 0) return only(to);
  return { lead: to, anchor, marked: new Set(ids.slice(Math.min(from, until), Math.max(from, until) + 1)) };
}

/** One more, or one fewer. */
export function toggled(now: Selection, id: ItemId): Selection {
  const marked = new Set(now.marked.size > 0 || now.lead === null ? now.marked : [now.lead]);
  if (!marked.delete(id)) marked.add(id);
  return marked.size === 0 ? only(id) : { lead: id, anchor: id, marked };
}

export interface Selecting extends Selection {
  /** Focus came to this row: it alone is chosen, unless it was chosen with others just before. */
  readonly select: (id: ItemId) => void;
  readonly extendTo: (id: ItemId, ids: readonly ItemId[]) => void;
  readonly toggle: (id: ItemId) => void;
  readonly chooseAll: (ids: readonly ItemId[]) => void;
}

/** Which rows are chosen. Read at once by the focus that follows the key, before anything is drawn anew. */
export function useSelection(): Selecting {
  const [state, setState] = useState<Selection>({ lead: null, anchor: null, marked: NONE });
  const latest = useRef(state);
  const set = (next: Selection): void => {
    latest.current = next;
    setState(next);
  };
  return {
    ...state,
    select: (id) => {
      if (latest.current.lead !== id) set(only(id));
    },
    extendTo: (id, ids) => set(rangeTo(latest.current, ids, id)),
    toggle: (id) => set(toggled(latest.current, id)),
    chooseAll: (ids) => {
      const lead = latest.current.lead ?? ids[0] ?? null;
      set({ lead, anchor: ids[0] ?? null, marked: new Set(ids) });
    },
  };
}
