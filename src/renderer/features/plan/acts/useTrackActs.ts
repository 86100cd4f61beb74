import type { Item } from '../../../../domain/agenda/agenda';
import { useGathering } from '../../../app/gathering';
import { nothingSince } from '../../../app/nothing-since';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { usePlan } from './plan-context';
import { newTrackLength, tracksRefusal, tracksUnder } from './tracks';

interface TrackActs {
  /** What stands under it runs at the same time, or one after another again. */
  toggle(item: Item): Promise<void>;
  /** One more track, last, ready to be named. */
  add(block: Item): Promise<void>;
  /** The parallel block an item is, or is a track of. */
  blockOf(item: Item): Item | null;
}

export function useTrackActs(): TrackActs {
  const { snapshot } = useGathering();
  const { layout, acts, select, edit } = usePlan();
  const { t } = useWords();
  const toast = useToast();
  const { items } = snapshot;
  return {
    toggle: async (item) => {
      const refusal = item.parallel ? null : tracksRefusal(items, item);
      if (refusal) {
        toast({ text: t(`plan:cannot.${refusal}`) });
        return;
      }
      if (!(await acts.updateItem(item.id, { parallel: !item.parallel })) || item.parallel) return;
      // Points under an item with a length become tracks of that length: without one, none of them would run.
      const under = tracksUnder(items, item);
      const { minutes } = item;
      const timed = layout.rows.some((row) => row.item.id === item.id && row.isBlock);
      if (under.length === 0 || timed || minutes === null) return;
      await acts.changeItems({ type: 'update', itemIds: under.map(({ id }) => id), patch: { minutes } });
    },
    add: async (block) => {
      const row = layout.rows.find(({ item }) => item.id === block.id);
      const place = { dayId: block.dayId, parentId: block.id, position: tracksUnder(items, block).length };
      const fields = { kind: block.kind, minutes: newTrackLength(block, row) };
      const isHere = nothingSince();
      const added = await acts.addItem(place, fields);
      if (added === null || !isHere()) return;
      select(added);
      if (block.dayId !== null) edit({ id: added, field: 'title' });
    },
    blockOf: (item) => {
      const above = items.find(({ id }) => id === item.parentId);
      const block = [item, above].find((one) => one?.parallel);
      return block && tracksRefusal(items, block) === null ? block : null;
    },
  };
}
