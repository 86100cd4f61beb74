import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { DayLayout } from '../../../../domain/agenda/schedule';
import type { Place } from '../../../../domain/agenda/tree';
import type { DayId, ItemId } from '../../../../domain/ids';
import { useControlStore } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { heldText, holdText } from '../../../app/held-text';
import { nothingSince } from '../../../app/nothing-since';
import { putBack } from '../../../app/put-back';
import { placeBelow } from './moves';
import type { Acts } from './useActs';

type Fields = Parameters<Acts['addItem']>[1];

/** A line that has been entered; what is typed after it is the next. */
interface Entered {
  /** The line stands below this row; null: at the foot of the day. */
  readonly below: ItemId | null;
  readonly text: string;
  readonly read: () => Promise<Fields>;
}

interface Added {
  readonly id: ItemId;
  readonly place: Place;
}

/** The line entered before: on its way, or stored and not told of yet. */
interface Before {
  /** Lines of one opening of the field stand after one another. */
  readonly opening: number;
  readonly added: Promise<Added | null>;
}

/** There is one field at the foot of the day, and it is never closed. */
const FOOT = -1;

export interface Adding {
  /** Where the line for a new item is open. */
  readonly addingBelow: ItemId | null;
  readonly addBelow: (id: ItemId | null) => void;
  readonly enter: (line: Entered) => void;
  /** When nothing that was entered is on its way: whether it all came to stand. */
  readonly allAdded: () => Promise<boolean>;
}

/** Where a line that is being written is kept; there is one below a row and one at the foot. */
export const newItemKey = (dayId: DayId, below: ItemId | null): string =>
  `newItem/${dayId}/${below === null ? 'foot' : 'below'}`;

/** The lines of new items, added one after another in the order they were entered, however fast that is. */
export function useAdding(layout: DayLayout, acts: Acts, select: (id: ItemId) => void): Adding {
  const { gatheringId, day, snapshot } = useGathering();
  const store = useControlStore(gatheringId);
  const { addingBelow, addBelow, opening, goBelow } = useOpenLine(layout);
  const latest = useRef<Before | null>(null);
  const stored = useRef<Added | null>(null);
  const refused = useRef<readonly string[]>([]);
  useEffect(() => {
    if (!snapshot.items.some(({ id }) => id === stored.current?.id)) return;
    stored.current = null;
    latest.current = null;
  }, [snapshot.items]);

  const add = async (line: Entered, own: number, before: Before | null): Promise<Added | null> => {
    const isHere = nothingSince();
    const fields = await line.read();
    const last = (await before?.added) ?? null;
    const follows = before?.opening === own;
    // What could not be added bars the way for what was to stand after it: the lines keep their order.
    if (follows && !last) return null;
    const items = store.getState().known?.snapshot.items ?? [];
    const place = placeAfter(items, day.id, line.below, follows ? last : null);
    const id = await acts.addItem(place, fields);
    if (id === null) return null;
    if (isHere() || document.activeElement?.closest('[data-new-item]')) select(id);
    if (line.below !== null) goBelow(id, own);
    return { id, place };
  };
  return {
    addingBelow,
    addBelow,
    enter: (line) => {
      const key = newItemKey(day.id, line.below);
      holdText(key, '');
      const own = line.below === null ? FOOT : opening();
      const now: Before = { opening: own, added: add(line, own, latest.current) };
      latest.current = now;
      stored.current = null;
      void now.added.then((added) => {
        if (!added) refused.current = [...refused.current, line.text];
        if (latest.current !== now) return;
        stored.current = added;
        if (!added) latest.current = null;
        // All of it stands there again in its order, before what has been begun since.
        holdText(key, putBack(refused.current.join(' '), heldText(key)));
        refused.current = [];
      });
    },
    allAdded: async () => latest.current === null || (await latest.current.added) !== null,
  };
}

/** After the one before it, which may be stored and not told of yet; else below the row, or at the foot of the day. */
function placeAfter(items: readonly Item[], dayId: DayId, below: ItemId | null, last: Added | null): Place {
  const isTold = last !== null && items.some(({ id }) => id === last.id);
  if (last && !isTold) return { ...last.place, position: last.place.position + 1 };
  const row = below === null ? null : (last?.id ?? below);
  const foot = items.filter((item) => item.dayId === dayId && item.parentId === null).length;
  return (row && placeBelow(items, row)) ?? { dayId, parentId: null, position: foot };
}

/** The line goes along below what it added, as soon as that is drawn; not when she has closed it or opened it elsewhere since. */
function useOpenLine(layout: DayLayout) {
  const [addingBelow, setBelow] = useState<ItemId | null>(null);
  const openings = useRef(0);
  const wanted = useRef<ItemId | null>(null);
  const [, wake] = useState(0);
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null || !layout.rows.some(({ item }) => item.id === id)) return;
    wanted.current = null;
    setBelow(id);
  });
  return {
    addingBelow,
    addBelow: (id: ItemId | null): void => {
      openings.current += 1;
      wanted.current = null;
      setBelow(id);
    },
    /** Which opening of the line this is. */
    opening: () => openings.current,
    goBelow: (id: ItemId, opening: number): void => {
      if (openings.current !== opening) return;
      wanted.current = id;
      wake((nr) => nr + 1);
    },
  };
}
