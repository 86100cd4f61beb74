import { useEffect, useRef } from 'react';
import type { DayLayout } from '../../../../domain/agenda/schedule';
import type { ItemId } from '../../../../domain/ids';
import type { Snapshot } from '../../../../domain/views/snapshot';
import type { Adding } from './useAdding';

interface Place {
  readonly layout: DayLayout;
  readonly items: Snapshot['items'];
  readonly selectedId: ItemId | null;
  readonly adding: Pick<Adding, 'addingBelow' | 'addBelow'>;
  readonly select: (id: ItemId) => void;
  readonly focusItem: (id: ItemId) => void;
}

/** When the chosen row is no more, as when a new one is undone, the row before it is chosen, and has focus if that one had. */
export function useKeepPlace(place: Place): void {
  const { layout, items, selectedId } = place;
  const known = useRef<readonly ItemId[]>([]);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    const { adding, select, focusItem } = latest.current;
    const before = known.current;
    known.current = layout.rows.map((row) => row.item.id);
    const at = selectedId === null ? -1 : before.indexOf(selectedId);
    if (at < 0 || items.some(({ id }) => id === selectedId)) return;
    const left = new Set(known.current);
    const near = before.slice(0, at).findLast((id) => left.has(id)) ?? before.slice(at + 1).find((id) => left.has(id));
    if (near === undefined) return;
    select(near);
    if (adding.addingBelow === selectedId) adding.addBelow(near);
    else if (document.activeElement === document.body) focusItem(near);
  }, [layout, items, selectedId]);
}
