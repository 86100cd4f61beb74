import { ORPCError } from '@orpc/server';
import type { StageState } from '../../domain/agenda/gathering';
import { door } from '../core/door';
import { livingGathering, type Parts, patched } from '../core/parts';

/** What she puts on the big screen. Kept in the store, so that a restart in the middle of the day shows the same. */
export function stageProcedures({ committer }: Parts) {
  return {
    show: door.stage.show.handler(({ input, context }) => {
      // What the day has produced is put before the hall by her alone; the remote is in the hands of whoever has its link.
      if (context.role === 'remote' && input.patch.showing !== undefined)
        throw new ORPCError('FORBIDDEN', { status: 403 });
      return committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const blank: StageState = {
          id: input.gatheringId,
          message: '',
          speakerMessage: '',
          blackout: false,
          showing: null,
        };
        tx.put('stage', patched(tx.store.tables.stage.get(input.gatheringId) ?? blank, input.patch));
      });
    }),
  };
}
