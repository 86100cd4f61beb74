import type { ItemTree } from '../../../../contract';
import type { Item } from '../../../../domain/agenda/agenda';
import type { Day } from '../../../../domain/agenda/gathering';
import { movedEarlier } from '../../../../domain/agenda/moved-earlier';
import { type Place, placeItem } from '../../../../domain/agenda/tree';
import type { DayId, ItemId } from '../../../../domain/ids';
import type { Change } from '../../../../domain/views/snapshot';
import type { Client } from '../../../api/connect';
import { type Failure, failureText } from '../../../api/failure';
import { useControlStore } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { type Mend, patchOf } from './mends';
import { roundsFilling } from './rounds-field';
import { changesOfMoves, type MoveOfOne } from './several-moves';
import { useWrites, type WritesTold } from './useWrites';

type Fields = Partial<Omit<Item, 'id' | 'gatheringId' | 'dayId' | 'parentId' | 'position'>>;

type AnyChange = Parameters<Client['agenda']['changeItems']>[0]['change'];
type ItemsChange =
  | Exclude<AnyChange, { type: 'move' }>
  | { readonly type: 'move'; readonly moves: readonly MoveOfOne[] };

export interface Acts {
  readonly writes: WritesTold;
  /** `ahead`: seen at once, and taken back where it is refused; for a field that is left before the answer. */
  updateItem(itemId: ItemId, patch: Fields, ahead?: boolean): Promise<boolean>;
  addItem(place: Place, fields: Fields): Promise<ItemId | null>;
  /** Moves, parks or takes in, and says so in a toast with undo. */
  moveItem(item: Item, place: Place): Promise<boolean>;
  removeItem(item: Item): Promise<boolean>;
  /** One act on several items, said in a toast with undo. */
  changeItems(change: ItemsChange): Promise<boolean>;
  /** Adds items with what stands under them; the ids of the outermost, null when they were not stored. */
  addItems(place: Place, items: readonly ItemTree[], said: 'pasted' | 'duplicated'): Promise<readonly ItemId[] | null>;
  updateDay(dayId: DayId, patch: Partial<Pick<Day, 'label' | 'date' | 'start'>>): Promise<boolean>;
  addDay(): Promise<DayId | null>;
  removeDay(dayId: DayId): Promise<boolean>;
  mend(mend: Mend): Promise<boolean>;
}

/** Moves are seen at once; one that is refused goes back to where it stood, and that is said. */
function useMoves(write: ReturnType<typeof useWrites>['write']) {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const { showAhead } = useControlStore(gatheringId);
  return async (moves: readonly MoveOfOne[], procedure: () => Promise<unknown>): Promise<boolean> => {
    const answered = showAhead((snapshot) => changesOfMoves(snapshot.items, moves));
    const onFailure = (failure: Failure): boolean => {
      toast({ text: t('plan:said.notMoved', { why: failureText(t, failure) }), tone: 'error' });
      return true;
    };
    const { ok } = await write(procedure, { onFailure });
    answered(ok);
    return ok;
  };
}

/** Everything that changes the plan. Each answers whether it is stored; what went wrong has then been said. */
export function useActs(): Acts {
  const { gatheringId, client, day, snapshot } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const undo = useUndo();
  const { told, write } = useWrites();
  const move = useMoves(write);
  const { showAhead } = useControlStore(gatheringId);
  const said = (text: string): void => toast({ text, action: undo.action('plan') });
  const titleOf = (item: Item): string => item.title || t('plan:untitled');

  /** What follows comes earlier, and the day's start does not follow along: said, since it may be out of sight. */
  const earlierWithout = (ids: readonly string[]): string => {
    const leaving = snapshot.items.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
    const earlier = movedEarlier(day, snapshot.items, leaving);
    return earlier > 0 ? `. ${t('plan:said.earlier', { minutes: earlier })}` : '';
  };

  const updateItem: Acts['updateItem'] = async (itemId, given, ahead = false) => {
    const rounds = snapshot.items.find((item) => item.id === itemId)?.rounds ?? null;
    // A new length gives new rounds, in the same step.
    const follows = rounds !== null && given.minutes !== undefined && given.rounds === undefined;
    const patch = follows ? { ...given, rounds: roundsFilling(rounds, given.minutes ?? null) } : given;
    const answered = showAhead(({ items }) =>
      items.flatMap((before): Change[] =>
        ahead && before.id === itemId ? [{ entity: 'item', id: itemId, before, after: { ...before, ...patch } }] : [],
      ),
    );
    const { ok } = await write(() => client.agenda.updateItem({ gatheringId, itemId, patch }));
    answered(ok);
    return ok;
  };
  const updateDay: Acts['updateDay'] = async (dayId, patch) =>
    (await write(() => client.agenda.updateDay({ gatheringId, dayId, patch }))).ok;

  return {
    writes: told,
    updateItem,
    updateDay,
    addItem: async (place, fields) =>
      (await write(() => client.agenda.addItem({ gatheringId, place, fields }))).value?.itemId ?? null,
    moveItem: async (item, place) => {
      const placing = placeItem(snapshot.items, item, place);
      if (!placing.ok) {
        if (placing.reason === 'tooDeep') toast({ text: t('common:refused.tooDeep'), tone: 'error' });
        return false;
      }
      const ok = await move([{ itemId: item.id, place }], () =>
        client.agenda.moveItem({ gatheringId, itemId: item.id, place }),
      );
      const key = place.dayId === null ? 'parked' : item.dayId === null ? 'takenIn' : 'moved';
      if (ok) said(t(`plan:said.${key}`, { title: titleOf(item) }));
      return ok;
    },
    removeItem: async (item) => {
      const earlier = earlierWithout([item.id]);
      const { ok } = await write(() => client.agenda.removeItem({ gatheringId, itemId: item.id }));
      if (ok) said(t('plan:said.removed', { title: titleOf(item) }) + earlier);
      return ok;
    },
    changeItems: async (change) => {
      const earlier = change.type === 'remove' ? earlierWithout(change.itemIds) : '';
      const send = () => client.agenda.changeItems({ gatheringId, change });
      const ok = change.type === 'move' ? await move(change.moves, send) : (await write(send)).ok;
      const aside = change.type === 'move' && change.moves.every(({ place }) => place.dayId === null);
      const count = change.type === 'move' ? change.moves.length : change.itemIds.length;
      if (ok) said(t(`plan:said.several.${aside ? 'aside' : change.type}`, { count }) + earlier);
      return ok;
    },
    addItems: async (place, items, how) => {
      const { value } = await write(() => client.agenda.addItems({ gatheringId, place, items }));
      if (value) said(t(`plan:said.${how}`, { count: items.length }));
      return value?.itemIds ?? null;
    },
    addDay: async () => (await write(() => client.agenda.addDay({ gatheringId }))).value?.dayId ?? null,
    removeDay: async (dayId) => {
      const { ok } = await write(() => client.agenda.removeDay({ gatheringId, dayId }));
      if (ok) said(t('common:history.dayRemoved'));
      return ok;
    },
    mend: (mend) => {
      const written = patchOf(mend);
      return 'day' in written ? updateDay(day.id, written.day) : updateItem(written.item, written.patch);
    },
  };
}
