import { ORPCError } from '@orpc/server';
import type { HiddenCounts } from '../../contract';
import type { GatheringId, ItemId, MemberId } from '../../domain/ids';
import { isShown, type Observation } from '../../domain/reflection/observation';
import { type Reflection, teamHasSpoken } from '../../domain/reflection/reflection';
import type { HistoryLabel } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import { aside, edit, owned, type Parts, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';
import { setUpReflection } from './reflection-phases';

const forbidden = () => new ORPCError('FORBIDDEN', { status: 403, defined: true });

/** Whether what is written now is seen at once. */
export function isRevealed(read: Reader, gatheringId: GatheringId, itemId: ItemId): boolean {
  const { item, runEvent, observation } = read.tables;
  return (
    teamHasSpoken(item.ofGathering(gatheringId), runEvent.ofGathering(gatheringId), itemId) ||
    observation.ofGathering(gatheringId).some((one) => one.itemId === itemId && one.revealedAt !== null)
  );
}

/** Shows what a round's team has written so far. */
function revealObservations(tx: Transaction, gatheringId: GatheringId, itemId: ItemId): void {
  for (const one of tx.store.tables.observation.ofGathering(gatheringId)) {
    if (one.itemId !== itemId || one.revealedAt !== null) continue;
    tx.put('observation', { ...one, revealedAt: tx.at });
  }
}

/** How many observations of each round are hidden still. */
export function hiddenCounts(read: Reader, gatheringId: GatheringId): HiddenCounts {
  const counts: Record<string, number> = {};
  for (const { itemId, revealedAt, withdrawnAt } of read.tables.observation.ofGathering(gatheringId)) {
    if (revealedAt === null && withdrawnAt === null) counts[itemId] = (counts[itemId] ?? 0) + 1;
  }
  return counts;
}

/** The rounds whose team it has just become the turn of: what was hidden is shown as the phase begins. */
export function revealAsTheyBegin(tx: Transaction, gatheringId: GatheringId): void {
  const hidden = tx.store.tables.observation.ofGathering(gatheringId).filter((one) => one.revealedAt === null);
  if (hidden.length === 0) return;
  const items = tx.store.tables.item.ofGathering(gatheringId);
  const run = tx.store.tables.runEvent.ofGathering(gatheringId);
  for (const itemId of new Set(hidden.map((one) => one.itemId))) {
    if (teamHasSpoken(items, run, itemId)) revealObservations(tx, gatheringId, itemId);
  }
}

/** A pad's own member, and nobody else; the crew writes for any of them. */
function mayWriteAs(caller: Caller, memberId: MemberId): boolean {
  return caller.role !== 'teamMember' || caller.bound === memberId;
}

function ownObservation(tx: Transaction, caller: Caller, gatheringId: GatheringId, id: string): Observation {
  const one = owned(tx.store.tables.observation.get(id), gatheringId);
  // To anyone but its author a hidden observation is not there at all.
  if (!mayWriteAs(caller, one.memberId)) throw isShown(one) ? forbidden() : notFound();
  return one;
}

type ObservationLabel = Extract<HistoryLabel, `observation${'Written' | 'Changed' | 'Withdrawn' | 'Restored'}`>;

/** Observations are their authors': they stand outside the undo that everyone shares, which would show what is hidden. */
export function observationProcedures(parts: Parts) {
  const act = (by: Caller, gatheringId: GatheringId, label: ObservationLabel, work: (tx: Transaction) => void) =>
    aside(parts, { gatheringId, scope: 'notes', label, by }, work);
  return {
    add: door.observation.add.handler(({ input, context }) =>
      act(context, input.gatheringId, 'observationWritten', (tx) => {
        const { gatheringId, itemId, memberId, observationId: id } = input;
        if (!mayWriteAs(context, memberId)) throw forbidden();
        const reflection = owned(tx.store.tables.reflection.get(itemId), gatheringId);
        if (!reflection.team.some((member) => member.id === memberId)) throw notFound();
        if (tx.store.tables.observation.get(id)) return;
        const blank: Observation = {
          ...{ id, gatheringId, itemId, memberId, aspect: 'heard', text: '', theme: '', at: tx.at },
          ...{ starred: false, withdrawnAt: null, actionId: null },
          revealedAt: isRevealed(tx.store, gatheringId, itemId) ? tx.at : null,
        };
        tx.put('observation', patched(blank, input.fields));
      }),
    ),
    update: door.observation.update.handler(({ input, context }) =>
      act(context, input.gatheringId, 'observationChanged', (tx) => {
        const before = ownObservation(tx, context, input.gatheringId, input.observationId);
        tx.put('observation', patched(before, input.patch));
      }),
    ),
    withdraw: door.observation.withdraw.handler(({ input, context }) =>
      act(context, input.gatheringId, input.withdrawn ? 'observationWithdrawn' : 'observationRestored', (tx) => {
        const before = ownObservation(tx, context, input.gatheringId, input.observationId);
        tx.put('observation', { ...before, withdrawnAt: input.withdrawn ? tx.at : null });
      }),
    ),
    star: door.observation.star.handler(({ input, context }) =>
      act(context, input.gatheringId, 'observationChanged', (tx) => {
        const before = owned(tx.store.tables.observation.get(input.observationId), input.gatheringId);
        if (!isShown(before)) throw notFound();
        tx.put('observation', { ...before, starred: input.starred });
      }),
    ),
    link: door.observation.link.handler(({ input, context }) =>
      act(context, input.gatheringId, 'observationChanged', (tx) => {
        const before = owned(tx.store.tables.observation.get(input.observationId), input.gatheringId);
        if (!isShown(before)) throw notFound();
        if (input.actionId !== null) owned(tx.store.tables.note.get(input.actionId), input.gatheringId);
        tx.put('observation', { ...before, actionId: input.actionId });
      }),
    ),
  };
}

/** Who talks, who asks, who listens. */
export function reflectionProcedures(parts: Parts) {
  return {
    setUp: setUpReflection(parts),
    set: door.reflection.set.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemChanged', by: context }, (tx) => {
        const { gatheringId, itemId: id } = input;
        owned(tx.store.tables.item.get(id), gatheringId);
        const blank: Reflection = { id, gatheringId, interviewer: '', focusPersons: [], team: [] };
        tx.put('reflection', patched(tx.store.tables.reflection.get(id) ?? blank, input.patch));
      }),
    ),
    reveal: door.reflection.reveal.handler(({ input, context }) =>
      aside(
        parts,
        { gatheringId: input.gatheringId, scope: 'notes', label: 'observationsShown', by: context },
        (tx) => {
          const item = owned(tx.store.tables.item.get(input.itemId), input.gatheringId);
          revealObservations(tx, input.gatheringId, item.id);
        },
      ),
    ),
  };
}
