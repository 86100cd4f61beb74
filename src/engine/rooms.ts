import { door } from './door';
import { refused } from './failures';
import { livingGathering, type Parts } from './parts';

/** The network door: closed until she opens it. */
export function roomProcedures({ services, store }: Parts) {
  return {
    open: door.room.open.handler(async ({ input }) => {
      livingGathering(store.read, input.gatheringId);
      const state = await services.room.open(input.gatheringId);
      if (!state) throw refused('roomUnavailable');
      return state;
    }),
    close: door.room.close.handler(() => services.room.close()),
  };
}
