import type { GroupAnswer } from '../../../domain/groups/group';
import type { GatheringId, GroupAnswerId, GroupId } from '../../../domain/ids';
import type { Client } from '../../api/connect';
import { type GroupOp, type Refused, readKept, withOp } from './group-queue';
import { createOutbox, type Outbox, type OutboxState } from './pad-outbox';

export type GroupOutboxState = OutboxState<GroupOp, Refused>;

export interface GroupOutbox extends Pick<Outbox<GroupOp, Refused>, 'store' | 'put' | 'retry' | 'deliver'> {
  /** The room has told what it has of ours. */
  told(answers: readonly GroupAnswer[]): void;
}

interface Whose {
  readonly gatheringId: GatheringId;
  readonly groupId: GroupId;
}

/** What a table writes on its way to the room. */
export function createGroupOutbox(client: Client, whose: Whose): GroupOutbox {
  const { keepSent, ...outbox } = createOutbox<GroupOp, Refused>({
    key: `group.${whose.gatheringId}.${whose.groupId}`,
    read: readKept,
    withOp,
    send: (op) => callFor(client, whose, op),
    asKept,
  });
  return {
    ...outbox,
    put: (op) => outbox.put(op.type === 'update' ? { act: crypto.randomUUID(), ...op } : op),
    told: (answers) => {
      const known = new Set(answers.map(({ id }) => id));
      keepSent((op) => op.type === 'add' && !known.has(op.answerId));
    },
  };
}

/**
 * Words are kept, and those of a line that is no more become one of their own; a place in the order, or that something be
 * taken away, is not worth asking about.
 */
function asKept(op: GroupOp): Refused | null {
  if (op.type === 'add') return op;
  if (op.type !== 'update') return null;
  return { type: 'add', answerId: crypto.randomUUID() as GroupAnswerId, fieldId: op.fieldId, text: op.text };
}

function callFor(client: Client, whose: Whose, op: GroupOp): Promise<unknown> {
  const { gatheringId, groupId } = whose;
  const { answerId } = op;
  switch (op.type) {
    case 'add':
      return client.groupAnswer.add({ gatheringId, groupId, answerId, fieldId: op.fieldId, text: op.text });
    case 'update':
      return client.groupAnswer.update({ gatheringId, answerId, text: op.text, base: op.base, act: op.act });
    case 'move':
      return client.groupAnswer.move({ gatheringId, answerId, before: op.before });
    case 'remove':
      return client.groupAnswer.remove({ gatheringId, answerId });
    case 'restore':
      return client.groupAnswer.restore({ gatheringId, answerId });
  }
}
