import type { RoomLink } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { RoomState } from '../../domain/views/views';
import type { Reader } from '../../store';
import type { Caller, CrewGuest } from '../core/context';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { livingGathering, type Parts } from '../core/parts';
import type { RoomClosing } from './room-closing';

/** What the machine would not do (no handles left, files that cannot be read) is said to her; a bug stays a bug. */
const declare = (error: unknown): never => {
  throw error instanceof Error && 'syscall' in error ? refused('roomFailed') : error;
};

/** The network door: closed until she opens it. */
export function roomProcedures({ services, store }: Parts, closing: RoomClosing) {
  const { room } = services;
  return {
    addresses: door.room.addresses.handler(() => room.addresses()),
    open: door.room.open.handler(async ({ input }) => {
      livingGathering(store.read, input.gatheringId);
      const state = await room.open(input.gatheringId, input.addresses).catch(declare);
      if (!state) throw refused('roomUnavailable');
      return state;
    }),
    close: door.room.close.handler(() => room.close()),
    keepOpen: door.room.keepOpen.handler(({ input }) => {
      closing.keepOpen(input.gatheringId);
      return room.state();
    }),
    ways: door.room.ways.handler(({ input }) => {
      const ways = room.ways(input.gatheringId);
      if (!ways) throw refused('roomClosed');
      return ways;
    }),
    revoke: door.room.revoke.handler(async ({ input: { gatheringId, guest, visitId } }) => {
      const state = await room.revoke(gatheringId, guest, visitId);
      if (!state) throw refused('roomClosed');
      return state;
    }),
    links: door.room.links.handler(({ input: { gatheringId } }) => {
      const state = room.state();
      const linkOf = (guest: CrewGuest): RoomLink => {
        const link = room.crewLink(gatheringId, guest);
        if (!link) throw refused('roomClosed');
        return link;
      };
      const noteTaker = linkOf({ role: 'noteTaker' });
      return {
        fingerprint: (state.open && state.crewDoor?.fingerprint) || '',
        noteTaker,
        camera: linkOf({ role: 'camera' }),
        ...padLinks(store.read, gatheringId, linkOf),
      };
    }),
  };
}

function padLinks(read: Reader, gatheringId: GatheringId, linkOf: (guest: CrewGuest) => RoomLink) {
  const { reflection, group } = read.tables;
  return {
    members: reflection.ofGathering(gatheringId).flatMap(({ id: itemId, team }) =>
      team.map(({ id, name }) => ({
        ...{ memberId: id, name, itemId },
        ...linkOf({ role: 'teamMember', bound: id }),
      })),
    ),
    groups: group.ofGathering(gatheringId).map(({ id, name, itemId }) => ({
      ...{ groupId: id, name, itemId },
      ...linkOf({ role: 'group', bound: id }),
    })),
  };
}

/**
 * What this caller may know of the room. Whoever came in by a link gets none of the others: from a note-taker's laptop
 * nobody shall be able to press Next.
 */
export function roomFor(state: RoomState, { gatheringId }: Caller): RoomState {
  if (gatheringId === null || !state.open) return state;
  if (state.gatheringId !== gatheringId) return { open: false };
  const { phones, present, closesAt } = state;
  return {
    ...{ open: true, gatheringId, phones, present, closesAt },
    ...{ doors: [], stageUrl: '', speakerUrl: '', remoteUrl: '', remoteQr: { qrPath: '', qrSize: 0 } },
    ...{ tests: [], crewDoor: null },
  };
}
