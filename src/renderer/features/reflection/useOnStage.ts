import type { ItemId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';

export type Order = 'theme' | 'time';

/** Which page of a round's observations the big screen shows. */
interface OnStage {
  readonly shown: { readonly order: Order; readonly page: number } | null;
  show(order: Order, page: number): Promise<void>;
  /** Gives the screen back to the day. */
  takeDown(): Promise<void>;
}

export function useOnStage(itemId: ItemId): OnStage {
  const { gatheringId, client, snapshot } = useGathering();
  const call = useCall();
  const showing = snapshot.stage?.showing ?? null;
  const shown = showing?.type === 'observations' && showing.itemId === itemId ? showing : null;
  return {
    shown,
    show: async (order, page) => {
      const patch = { showing: { type: 'observations' as const, itemId, order, page } };
      await call(() => client.stage.show({ gatheringId, patch }));
    },
    takeDown: async () => {
      await call(() => client.stage.show({ gatheringId, patch: { showing: null } }));
    },
  };
}
