import type { Gathering } from '../../domain/agenda/gathering';
import type { NoteId } from '../../domain/ids';
import { withDeadline } from '../../domain/notes/deadline';
import { type Note, PLAIN_NOTE } from '../../domain/notes/note';
import { dateIn, type Instant } from '../../domain/time';
import { owned, patched } from '../core/parts';
import type { Transaction } from '../core/transaction';

interface NewNote {
  readonly noteId: NoteId;
  readonly fields: { readonly [Field in keyof Note]?: Note[Field] | undefined };
  /** When it was written down. */
  readonly at: Instant;
}

/** A note that is not there yet, with what was left out as it is in a plain one. */
export function putNewNote(tx: Transaction, gathering: Gathering, { noteId: id, fields, at }: NewNote): void {
  const { itemId = null } = fields;
  if (itemId !== null) owned(tx.store.tables.item.get(itemId), gathering.id);
  const note = patched<Note>({ ...PLAIN_NOTE, id, gatheringId: gathering.id, itemId, at }, fields);
  tx.put('note', withDeadline(null, note, dateIn(gathering.zone, note.at), note.due !== null));
}
