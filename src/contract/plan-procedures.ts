import { type } from '@orpc/contract';
import { z } from 'zod';
import type { DraftAgenda } from '../domain/draft/draft-agenda';
import type { DayId, GatheringId, ItemId } from '../domain/ids';
import { acceptedAgenda } from './accepted-agenda';
import { crew, facilitator, inGathering } from './callers';
import type { ClosingPreview, ExportReady, ImportOutcome, JournalPage } from './closing';
import { PIECE_BYTES } from './closing';
import * as s from './schemas';
import type { TemplateSummary } from './templates';

/** Gatherings, what is planned in them, and the templates they are made from. */
export const planProcedures = {
  gathering: {
    create: facilitator.input(s.newGathering).output(type<{ gatheringId: GatheringId; dayId: DayId }>()),
    /** Takes in an agenda she has accepted: into a new gathering, or added to one that stands. */
    accept: facilitator
      .input(z.object({ gatheringId: s.gatheringId.nullable(), agenda: acceptedAgenda, language: s.language }))
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
    /**
     * Takes in the gathering of the file that has come in; `keepBoth`: also where it is here already, beside it. `copy` is then
     * put after its name where another is called the same («… (kopi)»), in the words of whoever keeps both.
     */
    import: facilitator
      .input(z.object({ transferId: s.padId, keepBoth: z.boolean().default(false), copy: s.line.default('') }))
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
};
