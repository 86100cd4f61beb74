import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import type { DraftAgenda } from '../domain/draft-agenda';
import type { DayId, GatheringId, ItemId } from '../domain/ids';
import type { NoteHit } from '../domain/search-hit';
import { HISTORY_SCOPES, type HistoryStep } from '../domain/snapshot';
import type { RoomAddress, RoomState } from '../domain/views';
import {
  camera,
  cameras,
  crew,
  facilitator,
  groupPad,
  inGathering,
  phone,
  screens,
  steering,
  teamMember,
} from './callers';
import { captureProcedures } from './capture-procedures';
import type { ClosingPreview, ExportReady, ImportOutcome, JournalPage } from './closing';
import { PIECE_BYTES } from './closing';
import type {
  CameraMessage,
  ControlMessage,
  GroupMessage,
  LibraryMessage,
  NoteAnswer,
  PhoneMessage,
  RunAnswer,
  Settings,
  StageMessage,
  StageWindowState,
  SystemInfo,
  TeamMessage,
} from './feeds';
import type { CheckInView, PersonTraces } from './people';
import * as p from './people';
import { ratingProcedures } from './rating-procedures';
import { reportProcedures } from './report-procedures';
import { type RoomLinks, type RoomWay, roomAddresses, roomGuest, visitId } from './room';
import * as s from './schemas';
import type { TemplateSummary } from './templates';

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

  gathering: {
    create: facilitator.input(s.newGathering).output(type<{ gatheringId: GatheringId; dayId: DayId }>()),
    /** Takes in an agenda she has accepted: into a new gathering, or added to one that stands. */
    accept: facilitator
      .input(z.object({ gatheringId: s.gatheringId.nullable(), agenda: s.acceptedAgenda, language: s.language }))
      .output(type<{ gatheringId: GatheringId }>()),
    update: facilitator.input(inGathering.extend({ patch: s.gatheringPatch })),
    /** Can be brought back. */
    remove: facilitator.input(inGathering),
    restore: facilitator.input(inGathering),
    /** For good: rows, journal, free pages and backups. */
    erase: facilitator.input(inGathering),
    /** What closing it would take away for good. */
    beforeClosing: facilitator.input(inGathering).output(type<ClosingPreview>()),
    /** Nothing in it can be changed any more, and what was deleted in it is gone for good. */
    close: facilitator.input(inGathering),
    reopen: facilitator.input(inGathering),
    /** Lays it ready as a file; `exportPart` fetches it. */
    export: facilitator.input(inGathering).output(type<ExportReady>()),
    exportPart: facilitator.input(z.object({ transferId: s.padId, from: z.int().min(0) })).output(type<File>()),
    /** The next piece of a file that comes in, base64. */
    importPart: facilitator.input(
      z.object({ transferId: s.padId, from: z.int().min(0), bytes: z.base64().max(2 * PIECE_BYTES) }),
    ),
    /** Takes in the gathering of the file that has come in; `keepBoth`: also where it is here already, beside it. */
    import: facilitator
      .input(z.object({ transferId: s.padId, keepBoth: z.boolean().default(false) }))
      .output(type<ImportOutcome>()),
    /** Who changed what, and when, the newest first. */
    journal: crew
      .input(inGathering.extend({ before: z.int().min(0).nullable().default(null) }))
      .output(type<JournalPage>()),
  },

  agenda: {
    /** Reads a run sheet; writes nothing. `bytes` is the file, base64. */
    read: facilitator
      .input(
        z.union([
          z.object({ text: z.string().max(5_000_000) }),
          z.object({ fileName: z.string().max(300), bytes: z.base64().max(30_000_000) }),
        ]),
      )
      .output(type<DraftAgenda>()),
    addDay: facilitator.input(inGathering).output(type<{ dayId: DayId }>()),
    updateDay: facilitator.input(inGathering.extend({ dayId: s.dayId, patch: s.dayPatch })),
    removeDay: facilitator.input(inGathering.extend({ dayId: s.dayId })),
    addItem: facilitator
      .input(inGathering.extend({ place: s.itemPlace, fields: s.itemFields.partial() }))
      .output(type<{ itemId: ItemId }>()),
    updateItem: facilitator.input(inGathering.extend({ itemId: s.itemId, patch: s.itemPatch })),
    /** Moves an item with all that is under it; to `dayId: null` sets it aside, from there takes it in. */
    moveItem: facilitator.input(inGathering.extend({ itemId: s.itemId, place: s.itemPlace })),
    removeItem: facilitator.input(inGathering.extend({ itemId: s.itemId })),
    /** Adds items with what stands under them, the first at `place` and the rest after it. */
    addItems: facilitator
      .input(inGathering.extend({ place: s.itemPlace, items: z.array(s.itemTree).min(1).max(500).readonly() }))
      .output(type<{ itemIds: readonly ItemId[] }>()),
    changeItems: facilitator.input(inGathering.extend({ change: s.itemsChange })),
    /** As a Word document: the crew's with everything, or the participants' programme without internals. */
    paper: facilitator
      .input(inGathering.extend({ kind: z.enum(['crew', 'programme']), language: s.language }))
      .output(type<File>()),
  },

  template: {
    /** Hers first, then those that come with the app. */
    list: facilitator.input(z.object({ language: s.language })).output(type<readonly TemplateSummary[]>()),
    save: facilitator
      .input(inGathering.extend({ name: s.newGathering.shape.title }))
      .output(type<{ templateId: string }>()),
    /** Can be brought back. */
    remove: facilitator.input(z.object({ templateId: s.templateId })),
    restore: facilitator.input(z.object({ templateId: s.templateId })),
    /** A new gathering from a template. */
    use: facilitator
      .input(z.object({ templateId: s.templateId, language: s.language }).extend(s.ownName.shape))
      .output(type<{ gatheringId: GatheringId }>()),
    /** A new gathering from one that stands: its plan and its looks, without its dates, run, notes, answers and participants. */
    copy: facilitator.input(inGathering.extend(s.ownName.shape)).output(type<{ gatheringId: GatheringId }>()),
  },

  history: {
    /** Answers what it was: the caller may not have been told of the newest step yet. */
    undo: crew.input(turned).output(type<HistoryStep>()),
    redo: crew.input(turned).output(type<HistoryStep>()),
    /** Takes back one step of the journal that a table or a member of the team took. */
    takeBack: crew.input(inGathering.extend({ seq: z.int().min(1) })),
  },

  run: {
    /** `fromNow`: the plan's times are moved to begin now; else they stand, and the day begins late or early. */
    start: facilitator
      .input(inGathering.extend({ dayId: s.dayId, fromNow: z.boolean().default(false) }))
      .output(type<RunAnswer>()),
    /** `from`: the item the key was pressed on. When that is no longer the current one, nothing happens. */
    next: steering.input(inGathering.extend({ from: s.itemId })).output(type<RunAnswer>()),
    back: steering.input(inGathering.extend({ from: s.itemId })).output(type<RunAnswer>()),
    /** In a track of the parallel block that runs, goes to that item of the track. */
    moveTrack: facilitator.input(inGathering.extend({ trackId: s.itemId, to: s.itemId })).output(type<RunAnswer>()),
    pause: steering.input(inGathering).output(type<RunAnswer>()),
    resume: steering.input(inGathering).output(type<RunAnswer>()),
    adjust: steering
      .input(inGathering.extend({ itemId: s.itemId, minutes: z.int().min(-60).max(60) }))
      .output(type<RunAnswer>()),
    /** The machine's clock was set while the day ran: from here on the day follows it. */
    followClock: facilitator.input(inGathering).output(type<RunAnswer>()),
    /** To any step, ahead or behind; what is passed by counts as skipped. */
    jump: facilitator.input(inGathering.extend({ from: s.itemId, to: s.itemId })).output(type<RunAnswer>()),
    skip: facilitator.input(inGathering.extend({ itemId: s.itemId })).output(type<RunAnswer>()),
    /** «Startet egentlig kl. …»: the press came late, the item did not. */
    correct: facilitator
      .input(inGathering.extend({ itemId: s.itemId, startedAt: s.instantSchema }))
      .output(type<RunAnswer>()),
    /** Takes a rescue plan as it was previewed. */
    replan: facilitator.input(inGathering.extend({ replan: s.replan })).output(type<RunAnswer>()),
    end: facilitator.input(inGathering).output(type<RunAnswer>()),
    /** Takes back the last thing that happened. */
    undo: facilitator.input(inGathering).output(type<RunAnswer>()),
  },

  note: {
    /**
     * The caller makes the id: a note sent twice is one note. `at`: when it was written down, for what waited for contact
     * on its way; believed within the last 24 hours.
     */
    add: crew.input(
      inGathering.extend({
        noteId: s.noteId,
        fields: s.noteFields.partial().required({ text: true }),
        at: s.instantSchema.optional(),
      }),
    ),
    /**
     * `base`: the text the change was made from, and `was` the other fields of words; where somebody has changed them since,
     * the two are put together.
     */
    update: crew
      .input(
        inGathering.extend({
          noteId: s.noteId,
          patch: s.notePatch,
          base: s.noteFields.shape.text.optional(),
          was: s.noteWords.optional(),
        }),
      )
      .output(type<NoteAnswer>()),
    /** Cut at a count of characters: the second part becomes a note of its own, right after. */
    split: crew.input(inGathering.extend({ noteId: s.noteId, at: z.int().min(1).max(20_000), secondId: s.noteId })),
    /** Several become one, where the first of them stood. */
    merge: crew.input(inGathering.extend({ noteIds: z.array(s.noteId).min(2).max(50).readonly() })),
    /** Which note a pad has open, so that others see it; null: none. Kept in nobody's store. */
    editing: crew.input(inGathering.extend({ padId: s.padId, name: s.padName, noteId: s.noteId.nullable() })),
    remove: crew.input(inGathering.extend({ noteId: s.noteId })),
    restore: crew.input(inGathering.extend({ noteId: s.noteId })),
    saveDraft: crew.input(
      inGathering.extend({ padId: s.padId, text: s.noteFields.shape.text, kind: s.noteFields.shape.kind }),
    ),
    /** In all gatherings, or in one; the newest first. Words are found however they are bent, «quoted» as they stand. */
    search: crew
      .input(inGathering.partial().extend({ text: z.string().max(1_000), limit: z.int().min(1).max(200).default(50) }))
      .output(type<readonly NoteHit[]>()),
  },

  picture: {
    /** `bytes` is the file, base64: a JPEG or a PNG. The caller makes the id: a picture sent twice is one picture. */
    add: cameras.input(
      inGathering.extend({
        pictureId: s.pictureId,
        purpose: s.picturePurpose,
        itemId: s.pictureFields.shape.itemId.default(null),
        caption: s.pictureFields.shape.caption.default(''),
        bytes: z.base64().max(30_000_000),
      }),
    ),
    update: crew.input(inGathering.extend({ pictureId: s.pictureId, patch: s.pictureFields.partial() })),
    remove: crew.input(inGathering.extend({ pictureId: s.pictureId })),
    restore: crew.input(inGathering.extend({ pictureId: s.pictureId })),
    /** A screen gets the logo it is to show, and no other picture. */
    read: screens.input(inGathering.extend({ pictureId: s.pictureId })).output(type<File>()),
  },

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
