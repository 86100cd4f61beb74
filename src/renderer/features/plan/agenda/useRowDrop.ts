import { type DragEvent, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { useGathering } from '../../../app/gathering';
import type { DropZone } from '../acts/moves';
import { usePlan } from '../acts/plan-context';
import { movesForDrop } from '../acts/several-moves';

interface Over {
  readonly id: ItemId;
  readonly zone: DropZone;
}

const EDGE = 0.3;

/** Over a warning, a head or the air between rows: the edge of a row that lies nearest. */
function nearestEdge({ currentTarget, clientX, clientY }: DragEvent): Over | null {
  if (!(currentTarget instanceof Element)) return null;
  let nearest: (Over & { readonly away: number }) | null = null;
  for (const row of currentTarget.querySelectorAll<HTMLElement>('[data-item]')) {
    const { top, bottom, left, right } = row.getBoundingClientRect();
    const aside = Math.max(left - clientX, clientX - right, 0);
    const [above, below] = [Math.abs(clientY - top), Math.abs(clientY - bottom)];
    const away = aside + Math.min(above, below);
    if (nearest && nearest.away <= away) continue;
    nearest = { id: row.dataset.item as ItemId, zone: above < below ? 'before' : 'after', away };
  }
  return nearest;
}

/** The row under the pointer, or nearest to it, and where on it. */
function rowAt(event: DragEvent): Over | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
  if (!row?.dataset.item) return nearestEdge(event);
  const { top, height } = row.getBoundingClientRect();
  const share = (event.clientY - top) / height;
  const zone = share < EDGE ? 'before' : share > 1 - EDGE ? 'after' : 'inside';
  // The id was written on the row from an item.
  return { id: row.dataset.item as ItemId, zone };
}

/** Dragging rows within the agenda, and into it from the alternatives. */
export function useRowDrop() {
  const { snapshot } = useGathering();
  const { dragging, drag, acts, select, several, marked } = usePlan();
  const [over, setOver] = useState<Over | null>(null);
  // What is dragged: all that are chosen, when it is one of them.
  const ids = dragging === null ? [] : marked.has(dragging) ? several.map(({ id }) => id) : [dragging];
  const clear = (): void => {
    setOver(null);
    drag(null);
  };
  const allowed = (at: Over | null): Over | null => {
    if (!at || dragging === null) return null;
    if (movesForDrop(snapshot.items, ids, at.id, at.zone)) return at;
    // No room under this one: beside it is what she means.
    const beside: Over = { id: at.id, zone: 'after' };
    return at.zone === 'inside' && movesForDrop(snapshot.items, ids, at.id, 'after') ? beside : null;
  };
  const handlers = {
    onDragStart: (event: DragEvent): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
      if (!row?.dataset.item) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', row.innerText);
      event.dataTransfer.setDragImage(row, 24, 18);
      drag(row.dataset.item as ItemId);
    },
    onDragOver: (event: DragEvent): void => {
      const at = allowed(rowAt(event));
      if (at) event.preventDefault();
      if (at?.id !== over?.id || at?.zone !== over?.zone) setOver(at);
    },
    onDragLeave: (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(null);
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      const at = allowed(rowAt(event));
      const item = snapshot.items.find(({ id }) => id === dragging);
      const moves = at && movesForDrop(snapshot.items, ids, at.id, at.zone);
      const [first] = moves ?? [];
      if (moves && ids.length > 1) void acts.changeItems({ type: 'move', moves });
      else if (item && first) {
        void acts.moveItem(item, first.place);
        select(item.id);
      }
      clear();
    },
    onDragEnd: clear,
  };
  return { over, handlers };
}
