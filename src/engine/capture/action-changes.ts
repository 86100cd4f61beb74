import type { ActionsRead } from '../../contract';
import { actionChanges, isOfOther } from '../../domain/notes/action-changes';
import { withDeadline } from '../../domain/notes/deadline';
import { dateIn } from '../../domain/time';
import { withoutParticipantNames } from '../../domain/views/hide-names';
import { door } from '../core/door';
import { notFound, unreadable } from '../core/failures';
import { edit, type Parts, patched } from '../core/parts';

/** The actions as somebody has kept them up in the workbook: read, looked at, and taken. */
export function actionChangeProcedures(parts: Parts) {
  const { store, services } = parts;
  return {
    readActions: door.report.readActions.handler(async ({ input }): Promise<ActionsRead> => {
      const { fileName, gatheringId } = input;
      const result = await services.readActions({
        fileName,
        bytes: new Uint8Array(Buffer.from(input.bytes, 'base64')),
      });
      if (!result.ok) throw unreadable(result.reason);
      const { sheet } = result;
      if (sheet === null) return { found: 'nothing' };
      const whole = store.read.snapshot(gatheringId);
      if (!whole) throw notFound();
      // What the workbook left out because people are only counted must not be taken for something she has cleared.
      const { gathering, notes } = whole.gathering.showNames ? whole : withoutParticipantNames(whole);
      if (isOfOther(sheet, gatheringId, notes)) return { found: 'otherGathering' };
      return { found: 'actions', ...actionChanges(sheet, notes, ({ at }) => dateIn(gathering.zone, at)) };
    }),

    takeActions: door.report.takeActions.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'notes', label: 'actionsChanged', by: context },
        (tx, gathering) => {
          let taken = 0;
          for (const { noteId, ...patch } of input.changes) {
            const before = tx.store.tables.note.get(noteId);
            if (!before || before.gatheringId !== input.gatheringId) continue;
            if (before.kind !== 'action' || before.deletedAt !== null) continue;
            const agreed = dateIn(gathering.zone, before.at);
            tx.put('note', withDeadline(before, patched(before, patch), agreed, patch.due !== undefined));
            taken += 1;
          }
          return { taken };
        },
      ),
    ),
  };
}
