import type { Item, Kind, Priority } from '../../../../domain/agenda/agenda';
import type { ItemId } from '../../../../domain/ids';
import { useGathering } from '../../../app/gathering';
import { nothingSince } from '../../../app/nothing-since';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { placeForTrees, treesOf } from './item-clipboard';
import { usePlan } from './plan-context';
import { type MoveOfOne, movesAside, movesOf } from './several-moves';
import type { Move } from './useItemActs';

interface SeveralActs {
  move(how: Move): Promise<void>;
  setAside(): Promise<void>;
  remove(): Promise<void>;
  update(patch: { readonly kind: Kind } | { readonly priority: Priority }): Promise<void>;
  /** Of the chosen ones, or of the one in the panel. */
  duplicate(): Promise<void>;
}

/** What the keys and the buttons do with all that is chosen; each is one step to undo. */
export function useSeveralActs(): SeveralActs {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const { several, marked, selected, layout, acts, select, focusItem } = usePlan();
  const { items } = snapshot;
  const ids = several.map((item) => item.id);

  const doMoves = async (moves: readonly MoveOfOne[] | null, how: Move | null): Promise<boolean> => {
    if (moves) return acts.changeItems({ type: 'move', moves });
    if (how) toast({ text: t(`plan:cannot.several.${how}`) });
    return false;
  };
  /** The row that is chosen when these go: the one after the last, else the one before the first. */
  const neighbour = (): ItemId | undefined => {
    const rows = layout.rows.map((row) => row.item);
    const gone = new Set(ids);
    for (const row of rows) if (row.parentId !== null && gone.has(row.parentId)) gone.add(row.id);
    const last = rows.findLastIndex((row) => gone.has(row.id));
    const left = (row: Item): boolean => !gone.has(row.id);
    return (rows.slice(last + 1).find(left) ?? rows.findLast(left))?.id;
  };
  const goTo = (id: ItemId | undefined): void => {
    if (id === undefined) return;
    select(id);
    focusItem(id);
  };

  return {
    move: async (how) => {
      const moving = doMoves(movesOf(items, ids, how), how);
      if (selected) focusItem(selected.id);
      await moving;
    },
    setAside: async () => {
      const moving = doMoves(movesAside(items, ids), null);
      goTo(neighbour());
      await moving;
    },
    remove: async () => {
      const isHere = nothingSince();
      const next = neighbour();
      // They are chosen together until they are gone, so that a refusal leaves them so.
      if ((await acts.changeItems({ type: 'remove', itemIds: ids })) && isHere()) goTo(next);
    },
    update: async (patch) => {
      await acts.changeItems({ type: 'update', itemIds: [...marked], patch });
    },
    duplicate: async () => {
      const roots = several.length > 0 ? ids : selected ? [selected.id] : [];
      const last = roots.at(-1);
      const trees = treesOf(items, roots);
      const place = last && placeForTrees(items, last, trees);
      const isHere = nothingSince();
      const made = place ? await acts.addItems(place, trees, 'duplicated') : null;
      if (isHere()) goTo(made?.[0]);
    },
  };
}
