import { useGathering } from '../../app/gathering';
import { useTurned } from '../../app/turned';
import { usePlan } from './acts/plan-context';

/** What was taken back or done again is chosen and brought into view, when it is in the plan in view or among the alternatives. */
export function useGoToTurned(): void {
  const { day } = useGathering();
  const { marked, select, focusItem } = usePlan();
  useTurned(({ itemId, dayId, isThere }) => {
    if (!isThere || (dayId !== null && dayId !== day.id)) return;
    // Chosen together they stay so, for the next act on them all.
    if (marked.has(itemId)) return;
    select(itemId);
    focusItem(itemId);
  });
}
