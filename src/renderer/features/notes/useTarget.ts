import { useMemo, useState } from 'react';
import type { Item } from '../../../domain/agenda/agenda';
import type { Day } from '../../../domain/agenda/gathering';
import { itemAt } from '../../../domain/agenda/tree';
import type { ItemId } from '../../../domain/ids';
import { runningDay } from '../../../domain/run/run-log';
import { useGathering } from '../../app/gathering';
import { restingItem, runningItem } from './line/notes-view';

/** Where the next note lands. */
export interface Target {
  readonly item: Item | null;
  /** The day that runs and its item, whether or not notes land there. */
  readonly running: { readonly day: Day; readonly item: Item } | null;
  /** An item she has picked; null follows the day. */
  readonly chosen: ItemId | null;
  readonly choose: (itemId: ItemId | null) => void;
}

/** The item that runs; one she has chosen; else where the day rests. */
export function useTarget(): Target {
  const { snapshot, day, days } = useGathering();
  const { items, run } = snapshot;
  const [chosen, choose] = useState<ItemId | null>(null);
  const running = useMemo(() => {
    const item = runningItem(days, run, items);
    const its = days.find((one) => one.id === runningDay(days, run));
    return item && its ? { day: its, item } : null;
  }, [days, run, items]);
  const resting = useMemo(() => restingItem(day, run, items), [day, run, items]);
  const picked = chosen === null ? null : itemAt(items, chosen);
  return { item: picked ?? running?.item ?? resting, running, chosen: picked ? chosen : null, choose };
}
