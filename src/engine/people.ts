import type { ParticipantId } from '../domain/ids';
import { door } from './door';
import { edit, owned, type Parts, patched } from './parts';
import { newId } from './transaction';

/** Who takes part. */
export function peopleProcedures(parts: Parts) {
  return {
    add: door.people.add.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'people', label: 'peopleChanged', by: context }, (tx) => {
        const last = tx.store.tables.participant.ofGathering(input.gatheringId).at(-1)?.position ?? -1;
        for (const [index, fields] of input.people.entries()) {
          const { gatheringId } = input;
          const position = last + 1 + index;
          const absent = { presentFrom: null, presentTo: null };
          tx.put('participant', { ...absent, ...fields, id: newId<ParticipantId>(), gatheringId, position });
        }
      }),
    ),
    update: door.people.update.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'people', label: 'peopleChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.put('participant', patched(before, input.patch));
      }),
    ),
    remove: door.people.remove.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'people', label: 'peopleChanged', by: context }, (tx) => {
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.remove('participant', before.id);
      }),
    ),
  };
}
