import type { ItemId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useToast } from '../../ui/Toast';
import type { GroupDraft } from './group-drafts';

export interface GroupActs {
  /** All the groups of the item at once, one step to undo. `said`: what a message tells of it; none where the eye sees it. */
  setAll(groups: readonly GroupDraft[], said?: string): Promise<boolean>;
  patch(groupId: GroupDraft['id'], patch: Partial<Omit<GroupDraft, 'id'>>): Promise<boolean>;
}

export function useGroupActs(itemId: ItemId): GroupActs {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('people');
  return {
    setAll: async (groups, said) => {
      const done = await call(() => client.group.setAll({ gatheringId, itemId, groups }));
      if (done.ok && said) toast({ text: said, action: undo });
      return done.ok;
    },
    patch: async (groupId, patch) => (await call(() => client.group.update({ gatheringId, groupId, patch }))).ok,
  };
}
