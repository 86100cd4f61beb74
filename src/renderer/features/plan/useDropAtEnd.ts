import { type DragEvent, useState } from 'react';
import { useGathering } from '../../app/gathering';
import { usePlan } from './acts/plan-context';

/** Far past the last; the tree counts them anew. */
const LAST = 100_000;

/** Dropping below the agenda's last row: last in the day, under no other. */
export function useDropAtEnd() {
  const { day, snapshot } = useGathering();
  const { dragging, drag, acts, several, marked, select } = usePlan();
  const [over, setOver] = useState(false);
  const place = { dayId: day.id, parentId: null, position: LAST };
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (dragging === null) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (): void => setOver(false),
      onDrop: (event: DragEvent): void => {
        event.preventDefault();
        setOver(false);
        const item = snapshot.items.find(({ id }) => id === dragging);
        drag(null);
        if (!item) return;
        if (marked.has(item.id)) {
          void acts.changeItems({ type: 'move', moves: several.map(({ id }) => ({ itemId: id, place })) });
          return;
        }
        void acts.moveItem(item, place);
        select(item.id);
      },
    },
  };
}
