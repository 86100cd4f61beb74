import type { Item } from '../../../../domain/agenda/agenda';
import { type Place, parkedTree } from '../../../../domain/agenda/tree';
import type { ItemId } from '../../../../domain/ids';
import { useGathering } from '../../../app/gathering';
import { nothingSince } from '../../../app/nothing-since';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { placeDown, placeNested, placeUnnested, placeUp } from './moves';
import { usePlan } from './plan-context';

export type Move = 'up' | 'down' | 'nest' | 'unnest';
const PLACES = { up: placeUp, down: placeDown, nest: placeNested, unnest: placeUnnested } as const;

interface ItemActs {
  move(item: Item, how: Move): Promise<void>;
  /** Sets a day's item aside; takes an alternative in, last in the day. */
  parkOrTakeIn(item: Item): Promise<void>;
  remove(item: Item): Promise<void>;
  /** Fixes the start where it is, or lets it follow again. */
  togglePin(item: Item): Promise<void>;
  /** Fixes the end where it is, or lets it follow again. */
  toggleEnd(item: Item): Promise<void>;
}

/** What the keys and the buttons do with the chosen item. */
export function useItemActs(): ItemActs {
  const { snapshot, day } = useGathering();
  const { layout, acts, select, focusItem } = usePlan();
  const { t } = useWords();
  const toast = useToast();
  const { items } = snapshot;

  /** The row that is chosen when this one goes: the next, else the one before. */
  const neighbourOf = (item: Item): ItemId | undefined => {
    const ids = layout.rows.map((row) => row.item.id);
    const under = new Set([item.id]);
    for (const { item: row } of layout.rows) if (row.parentId !== null && under.has(row.parentId)) under.add(row.id);
    const at = ids.indexOf(item.id);
    return ids.slice(at).find((id) => !under.has(id)) ?? ids[at - 1];
  };
  const goTo = (id: ItemId | undefined): void => {
    if (id === undefined) return;
    select(id);
    focusItem(id);
  };
  /** To the next without waiting for the answer; back where it is refused, unless she has gone on herself. */
  const goneTo = async (next: ItemId | undefined, going: Promise<boolean>, item: Item): Promise<void> => {
    const isHere = nothingSince();
    goTo(next);
    if (!(await going) && isHere()) goTo(item.id);
  };
  const lastInDay = (): Place => ({
    dayId: day.id,
    parentId: null,
    position: items.filter((one) => one.dayId === day.id && one.parentId === null).length,
  });

  return {
    move: async (item, how) => {
      const place = PLACES[how](items, item.id);
      if (!place) return;
      // It is seen to move before the answer, and focus goes with it.
      const moving = acts.moveItem(item, place);
      focusItem(item.id);
      await moving;
    },
    parkOrTakeIn: async (item) => {
      const next = item.dayId === null ? item.id : neighbourOf(item);
      const aside = { dayId: null, parentId: null, position: parkedTree(items).length };
      const moving = acts.moveItem(item, item.dayId === null ? lastInDay() : aside);
      await goneTo(next, moving, item);
    },
    remove: async (item) => {
      const next = neighbourOf(item);
      await goneTo(next, acts.removeItem(item), item);
    },
    togglePin: async (item) => {
      const row = layout.rows.find((one) => one.item.id === item.id);
      if (row) await acts.updateItem(item.id, { pinnedStart: item.pinnedStart === null ? row.start : null });
    },
    toggleEnd: async (item) => {
      const row = layout.rows.find((one) => one.item.id === item.id);
      if (!row) return;
      if (item.lockedEnd !== null) {
        // What had its length from the locked end alone keeps the length it had.
        const kept = item.minutes === null && !row.isBlock && !row.isParallel ? { minutes: row.minutes } : {};
        await acts.updateItem(item.id, { lockedEnd: null, ...kept });
      } else if (row.minutes === null) toast({ text: t('plan:cannot.lockEnd') });
      else await acts.updateItem(item.id, { lockedEnd: row.end });
    },
  };
}

export const canMove = (items: readonly Item[], item: Item, how: Move): boolean => PLACES[how](items, item.id) !== null;
