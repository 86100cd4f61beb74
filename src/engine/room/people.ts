import { createHash } from 'node:crypto';
import type { CheckInView } from '../../contract';
import type { GatheringId, ParticipantId } from '../../domain/ids';
import type { Participant } from '../../domain/people/participant';
import { mergedPerson, type Person, samePerson } from '../../domain/people/people-list';
import type { Reader } from '../../store';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { notFound, unreadable } from '../core/failures';
import { edit, livingGathering, owned, type Parts, patched } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { erasePersonProcedures } from './erase-person';

const change = (gatheringId: GatheringId, by: Caller) =>
  ({ gatheringId, scope: 'people', label: 'peopleChanged', by }) as const;

const ABSENT = { presentFrom: null, presentTo: null } as const;

function nextPosition(tx: Transaction, gatheringId: GatheringId): number {
  return (tx.store.tables.participant.ofGathering(gatheringId).at(-1)?.position ?? -1) + 1;
}

function addProcedure(parts: Parts) {
  return door.people.add.handler(({ input, context }) =>
    edit(parts, change(input.gatheringId, context), (tx) => {
      const { gatheringId } = input;
      let position = nextPosition(tx, gatheringId);
      for (const { sameAs, id = newId<ParticipantId>(), ...person } of input.people) {
        if (sameAs === null) {
          const sent = tx.store.tables.participant.get(id);
          if (sent) {
            owned(sent, gatheringId);
            continue;
          }
          tx.put('participant', { ...ABSENT, ...person, id, gatheringId, position });
          position += 1;
          continue;
        }
        // Two lists with the same person may be on their way at once: what is there now counts.
        const known = owned(tx.store.tables.participant.get(sameAs), gatheringId);
        const merged = mergedPerson(known, person);
        if (merged.organisation !== known.organisation || merged.role !== known.role) tx.put('participant', merged);
      }
    }),
  );
}

/** The list as the crew changes it. */
function listProcedures(parts: Parts) {
  return {
    read: door.people.read.handler(async ({ input }) => {
      const bytes = new Uint8Array(Buffer.from(input.bytes, 'base64'));
      const result = await parts.services.readPeople({ fileName: input.fileName, bytes });
      if (!result.ok) throw unreadable(result.reason);
      return { text: result.text };
    }),
    add: addProcedure(parts),
    update: door.people.update.handler(({ input, context }) =>
      edit(parts, change(input.gatheringId, context), (tx) => {
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.put('participant', patched(before, input.patch));
      }),
    ),
    remove: door.people.remove.handler(({ input, context }) =>
      edit(parts, change(input.gatheringId, context), (tx) => {
        const before = owned(tx.store.tables.participant.get(input.participantId), input.gatheringId);
        tx.remove('participant', before.id);
      }),
    ),
    setPresence: door.people.setPresence.handler(({ input, context }) =>
      edit(parts, change(input.gatheringId, context), (tx) => {
        for (const id of new Set(input.participantIds)) {
          const before = owned(tx.store.tables.participant.get(id), input.gatheringId);
          const after = { ...before, ...presenceAt(before, input.presence, tx) };
          if (after.presentFrom !== before.presentFrom || after.presentTo !== before.presentTo) {
            tx.put('participant', after);
          }
        }
      }),
    ),
  };
}

/** Coming back after having left is one stay: when they first came still stands. */
function presenceAt(
  { presentFrom }: Participant,
  presence: 'here' | 'left' | 'unknown',
  { at }: Transaction,
): Pick<Participant, 'presentFrom' | 'presentTo'> {
  if (presence === 'unknown') return ABSENT;
  return { presentFrom: presentFrom ?? at, presentTo: presence === 'left' ? at : null };
}

/** A phone's id is random and long: nobody can go back from this to it. */
const deviceKey = (gatheringId: GatheringId, device: string): Uint8Array =>
  createHash('sha256').update(`check-in ${gatheringId} ${device}`).digest();

function checkInView(read: Reader, gatheringId: GatheringId, device: Uint8Array): CheckInView {
  const gathering = livingGathering(read, gatheringId);
  const people = read.tables.participant.ofGathering(gatheringId);
  const organisations = new Set(people.map(({ organisation }) => organisation.trim()).filter((name) => name !== ''));
  const ownId = read.checkIns.participantOf(gatheringId, device);
  const own = ownId && read.tables.participant.get(ownId);
  return {
    title: gathering.title,
    language: gathering.language,
    organisations: [...organisations].slice(0, 500),
    mine: own ? { name: own.name, organisation: own.organisation, role: own.role } : null,
  };
}

/** The phone's own row; else one of the list with that name which no phone has; else a new one. */
function putCheckedIn(tx: Transaction, gatheringId: GatheringId, device: Uint8Array, said: Person): void {
  const here = { presentTo: null, presentFrom: tx.at };
  const ownId = tx.store.checkIns.participantOf(gatheringId, device);
  const own = ownId && tx.store.tables.participant.get(ownId);
  if (own) {
    tx.put('participant', { ...own, ...said, presentTo: null, presentFrom: own.presentFrom ?? tx.at });
    return;
  }
  const people = tx.store.tables.participant.ofGathering(gatheringId);
  const free = people.filter(({ id }) => !tx.store.checkIns.isTaken(id));
  const listed = samePerson(free, said);
  const id = listed?.id ?? newId<ParticipantId>();
  const row: Participant = listed
    ? { ...listed, ...said, organisation: said.organisation || listed.organisation }
    : { ...said, ...ABSENT, id, gatheringId, position: nextPosition(tx, gatheringId) };
  tx.put('participant', { ...row, ...here, presentFrom: row.presentFrom ?? here.presentFrom });
  tx.store.checkIns.tie(id, gatheringId, device);
}

/**
 * Checking in by phone. It is kept out of the journal: what someone said and then changed is nobody's business, and undo is
 * for what the crew does.
 */
function checkInProcedures({ committer, store }: Parts) {
  const phone = ({ device, gatheringId }: Caller): { gatheringId: GatheringId; device: Uint8Array } => {
    if (device === null || gatheringId === null) throw notFound();
    return { gatheringId, device: deviceKey(gatheringId, device) };
  };
  return {
    checkInView: door.people.checkInView.handler(({ context }) => {
      const { gatheringId, device } = phone(context);
      return checkInView(store.read, gatheringId, device);
    }),
    checkIn: door.people.checkIn.handler(({ input, context }) => {
      const { gatheringId, device } = phone(context);
      return committer.commit(gatheringId, (tx) => {
        livingGathering(tx.store, gatheringId);
        const { role } = input;
        putCheckedIn(tx, gatheringId, device, {
          name: input.name.trim(),
          organisation: input.organisation.trim(),
          role,
        });
        return checkInView(tx.store, gatheringId, device);
      });
    }),
  };
}

/** Who takes part. */
export function peopleProcedures(parts: Parts, libraryChanged: () => void) {
  return { ...listProcedures(parts), ...checkInProcedures(parts), ...erasePersonProcedures(parts, libraryChanged) };
}
