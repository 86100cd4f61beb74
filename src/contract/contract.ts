import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { HISTORY_SCOPES, type HistoryStep } from '../domain/views/snapshot';
import type { RoomAddress, RoomState } from '../domain/views/views';
import { camera, crew, facilitator, groupPad, inGathering, phone, screens, steering, teamMember } from './callers';
import { captureProcedures } from './capture-procedures';
import type {
  CameraMessage,
  ControlMessage,
  GroupMessage,
  LibraryMessage,
  PhoneMessage,
  Settings,
  StageMessage,
  StageWindowState,
  SystemInfo,
  TeamMessage,
} from './feeds';
import { noteProcedures } from './note-procedures';
import type { CheckInView, PersonTraces } from './people';
import * as p from './people';
import { planProcedures } from './plan-procedures';
import { ratingProcedures } from './rating-procedures';
import { reportProcedures } from './report-procedures';
import { type RoomLinks, type RoomWay, roomAddresses, roomGuest, visitId } from './room';
import { runProcedures } from './run-procedures';
import * as s from './schemas';

/**
 * `skip`: the step that a refusal has named is left as it is, and out of the history; the next undo means the one before.
 * Where another step has come since, nothing is skipped.
 */
const turned = inGathering.extend({ scope: z.enum(HISTORY_SCOPES), skip: z.int().min(0).nullable().default(null) });

/** The whole door. The same router stands behind the MessagePort, the WebSocket and HTTP. */
export const contract = {
  live: {
    library: crew.output(eventIterator(type<LibraryMessage>())),
    /** `since`: the last `seq` the client has applied; it then gets only what it missed, where that is still at hand. */
    control: crew
      .input(inGathering.extend({ since: z.int().min(0).nullable().default(null) }))
      .output(eventIterator(type<ControlMessage>())),
    stage: screens.input(inGathering.partial()).output(eventIterator(type<StageMessage>())),
    phone: phone.output(eventIterator(type<PhoneMessage>())),
    camera: camera.output(eventIterator(type<CameraMessage>())),
    team: teamMember.output(eventIterator(type<TeamMessage>())),
    group: groupPad.output(eventIterator(type<GroupMessage>())),
  },

  ...planProcedures,

  history: {
    /** Answers what it was: the caller may not have been told of the newest step yet. */
    undo: crew.input(turned).output(type<HistoryStep>()),
    redo: crew.input(turned).output(type<HistoryStep>()),
    /** Takes back one step of the journal that a table or a member of the team took. */
    takeBack: crew.input(inGathering.extend({ seq: z.int().min(1) })),
  },

  ...runProcedures,
  ...noteProcedures,
  ...ratingProcedures,
  ...captureProcedures,

  people: {
    /** Reads a list of participants in a file as text, a line each with tabs between; writes nothing. */
    read: crew
      .input(z.object({ fileName: z.string().max(300), bytes: z.base64().max(30_000_000) }))
      .output(type<{ text: string }>()),
    add: crew.input(inGathering.extend({ people: z.array(p.listedPerson).min(1).max(2_000).readonly() })),
    update: crew.input(inGathering.extend({ participantId: s.participantId, patch: p.personPatch })),
    remove: crew.input(inGathering.extend({ participantId: s.participantId })),
    /** They came, or left, now. */
    setPresence: crew.input(
      inGathering.extend({
        participantIds: z.array(s.participantId).min(1).max(5_000).readonly(),
        presence: p.presence,
      }),
    ),
    /** Where a person is named, before they are erased. */
    traces: facilitator.input(inGathering.extend({ participantId: s.participantId })).output(type<PersonTraces>()),
    /** Takes a person out for good: list, notes, journal, free pages and backups. `mark` stands where a text named them. */
    erase: facilitator.input(
      inGathering.extend({
        participantId: s.participantId,
        texts: z.array(z.string().max(200)).max(20_000).readonly(),
        mark: z.string().min(1).max(60),
      }),
    ),
    checkInView: phone.output(type<CheckInView>()),
    /** From a phone: its own row on the list, made or changed. */
    checkIn: phone.input(p.checkIn).output(type<CheckInView>()),
  },

  stage: {
    /** A message to the hall or to the speaker, or a dark screen. */
    show: steering.input(inGathering.extend({ patch: s.stagePatch })),
  },

  room: {
    /** What this machine may listen on, the likeliest first. */
    addresses: facilitator.output(type<readonly RoomAddress[]>()),
    /** On the addresses she chose, of which links use the first; on all of them where she chose none. Open already: moves to those, secrets and all. */
    open: facilitator.input(inGathering.extend({ addresses: roomAddresses.optional() })).output(type<RoomState>()),
    close: facilitator.output(type<RoomState>()),
    /** Does not close by itself this time, though the day has ended. */
    keepOpen: facilitator.input(inGathering).output(type<RoomState>()),
    /** The ways in for note-takers, pads and cameras. Asked for, and never sent along with anything else. */
    links: facilitator.input(inGathering).output(type<RoomLinks>()),
    /** Who has come in by which link, how many are in now, and when they were last heard of. */
    ways: facilitator.input(inGathering).output(type<readonly RoomWay[]>()),
    /**
     * Takes one link back, and makes another in its place. Everyone who came by it is out at once; or, where a visit is
     * named, that browser alone, and it cannot come again by the link it had.
     */
    revoke: facilitator
      .input(inGathering.extend({ guest: roomGuest, visitId: visitId.nullable().default(null) }))
      .output(type<RoomState>()),
  },

  ...reportProcedures,

  system: {
    info: crew.output(type<SystemInfo>()),
    saveSettings: facilitator.input(s.settingsPatch).output(type<Settings>()),
    backUp: facilitator.output(type<SystemInfo>()),
    /** Puts the newest good backup (or the named one) in the store's place; the present file is kept beside it. */
    restoreBackup: facilitator.input(z.object({ name: z.string().max(200) })),
    stageWindow: crew.output(type<StageWindowState>()),
    showStage: facilitator.input(inGathering.extend({ open: z.boolean() })).output(type<StageWindowState>()),
  },
};
