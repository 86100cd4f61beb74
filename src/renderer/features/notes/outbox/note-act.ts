import type { NoteId } from '../../../../domain/ids';
import type { Instant } from '../../../../domain/time';
import type { Client } from '../../../api/connect';
import type { ChangedFrom } from './changed-from';
import type { NotePatch } from './note-patch';

type NewNote = Parameters<Client['note']['add']>[0]['fields'];

/** Something done to a note here that the store has not acknowledged yet. */
export type NoteAct =
  | { readonly type: 'add'; readonly noteId: NoteId; readonly at: Instant; readonly fields: NewNote }
  | ({ readonly type: 'update'; readonly noteId: NoteId; readonly patch: NotePatch } & ChangedFrom)
  | { readonly type: 'remove'; readonly noteId: NoteId; readonly at: Instant };
