import { type } from '@orpc/contract';
import { z } from 'zod';
import type { NoteHit } from '../domain/search/search-hit';
import { cameras, crew, inGathering, screens } from './callers';
import type { NoteAnswer } from './feeds';
import * as s from './schemas';

/** What is written down, and the pictures beside it. */
export const noteProcedures = {
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
     * the two are put together. `act`: its own id, so that it is made once however often it is sent.
     */
    update: crew
      .input(
        inGathering.extend({
          noteId: s.noteId,
          patch: s.notePatch,
          base: s.noteFields.shape.text.optional(),
          was: s.noteWords.optional(),
          act: s.actId.optional(),
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
    /** Whether somebody is typing in a pad, so that others are not offered what stands there. Kept in nobody's store. */
    typing: crew.input(inGathering.extend({ padId: s.padId, typing: z.boolean() })),
    /** What stands half-typed in a pad. `name`: whose it is, as she calls herself. */
    saveDraft: crew.input(
      inGathering.extend({
        padId: s.padId,
        text: s.draftText,
        kind: s.noteFields.shape.kind,
        name: s.padName.default(''),
      }),
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
};
