import type { GatheringId, ItemId, MemberId, ObservationId } from '../../../domain/ids';
import type { Observation } from '../../../domain/reflection/observation';
import type { Client } from '../../api/connect';
import { createOutbox, type Outbox } from './pad-outbox';
import { type Fields, type Refused, readKept, type TeamOp, withOp } from './team-queue';

export interface TeamOutbox extends Pick<Outbox<TeamOp, Refused>, 'store' | 'retry' | 'deliver'> {
  add(fields: Fields): void;
  update(observationId: ObservationId, fields: Fields): void;
  withdraw(observationId: ObservationId, withdrawn: boolean): void;
  /** The room has told what it has of ours. */
  told(own: readonly Observation[]): void;
}

interface Whose {
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId;
  readonly memberId: MemberId;
}

/** What a member of the team writes on its way to the room. */
export function createTeamOutbox(client: Client, whose: Whose): TeamOutbox {
  const { put, keepSent, ...outbox } = createOutbox<TeamOp, Refused>({
    key: `team.${whose.gatheringId}.${whose.memberId}`,
    read: readKept,
    withOp,
    send: (op) => callFor(client, whose, op),
    asKept,
  });
  return {
    ...outbox,
    add: (fields) => put({ type: 'add', observationId: crypto.randomUUID() as ObservationId, fields }),
    update: (observationId, fields) => put({ type: 'update', observationId, fields }),
    withdraw: (observationId, withdrawn) => put({ type: 'withdraw', observationId, withdrawn }),
    told: (own) => {
      const known = new Set(own.map(({ id }) => id));
      keepSent((op) => op.type === 'add' && !known.has(op.observationId));
    },
  };
}

/** Words are kept. That of a change to what is no more is not: it was withdrawn for good, or its author erased. */
function asKept(op: TeamOp, code: string): Refused | null {
  if (op.type === 'withdraw') return null;
  return op.type === 'update' && code === 'NOT_FOUND' ? null : op;
}

function callFor(client: Client, whose: Whose, op: TeamOp): Promise<unknown> {
  const { gatheringId, itemId, memberId } = whose;
  const { observationId } = op;
  switch (op.type) {
    case 'add':
      return client.observation.add({ gatheringId, itemId, memberId, observationId, fields: op.fields });
    case 'update':
      return client.observation.update({ gatheringId, observationId, patch: op.fields });
    case 'withdraw':
      return client.observation.withdraw({ gatheringId, observationId, withdrawn: op.withdrawn });
  }
}
