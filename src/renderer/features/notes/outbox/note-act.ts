import type { NoteId } from '../../../../domain/ids';
import type { Instant } from '../../../../domain/time';
import type { Client } from '../../../api/connect';
import type { ChangedFrom } from './changed-from';
import type { NotePatch } from './note-patch';

type NewNote = Parameters<Client['note']['add']>[0]['fields'];

/** Something done to a note here that the store has not acknowledged yet. */
export type NoteAct =
  | { readonly type: 'add'; readonly noteId: NoteId; readonly at: Instant; readonly fields: NewNote }
  /** `act`: its own id, so that it is made once however often it is sent; what an earlier edition left here has none. */
  | ({
      readonly type: 'update';
      readonly noteId: NoteId;
      readonly patch: NotePatch;
      readonly act?: string;
    } & ChangedFrom)
  | { readonly type: 'remove'; readonly noteId: NoteId; readonly at: Instant };
