import type { StageState } from '../domain/gathering';
import { door } from './door';
import { livingGathering, type Parts, patched } from './parts';

/** What she puts on the big screen. Kept in the store, so that a restart in the middle of the day shows the same. */
export function stageProcedures({ committer }: Parts) {
  return {
    show: door.stage.show.handler(({ input }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const blank: StageState = {
          id: input.gatheringId,
          message: '',
          speakerMessage: '',
          blackout: false,
          showing: null,
        };
        tx.put('stage', patched(tx.store.tables.stage.get(input.gatheringId) ?? blank, input.patch));
      }),
    ),
  };
}
