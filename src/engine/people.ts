import type { ParticipantId } from '../domain/ids';
import { door } from './door';
import { livingGathering, owned, type Parts, patched } from './parts';
import { newId } from './transaction';

/** Who takes part. */
export function peopleProcedures({ committer }: Parts) {
  return {
    add: door.people.add.handler(({ input, context }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const last = tx.store.tables.participant.ofGathering(input.gatheringId).at(-1)?.position ?? -1;
        for (const [index, fields] of input.people.entries()) {
          const { gatheringId } = input;
          tx.put('participant', { ...fields, id: newId<ParticipantId>(), gatheringId, position: last + 1 + index });
        }
        tx.record(input.gatheringId, 'people', 'peopleChanged', context.role);
      }),
    ),
    update: door.people.update.handler(({ input, context }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.put('participant', patched(before, input.patch));
        tx.record(input.gatheringId, 'people', 'peopleChanged', context.role);
      }),
    ),
    remove: door.people.remove.handler(({ input, context }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.remove('participant', before.id);
        tx.record(input.gatheringId, 'people', 'peopleChanged', context.role);
      }),
    ),
  };
}
