import type { ReactNode } from 'react';
import type { Note } from '../../../../domain/notes/note';
import { clockOf } from '../../../../words';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useToast } from '../../../ui/Toast';
import css from './DeletedNotes.module.css';

/** Notes that were deleted, newest first; each can be brought back. */
export function DeletedNotes(props: { open: boolean; notes: readonly Note[]; onClose: () => void }): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const newestFirst = props.notes.toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0));
  const restore = async (note: Note): Promise<void> => {
    const done = await call(() => client.note.restore({ gatheringId, noteId: note.id }));
    if (!done.ok) return;
    toast({ text: t('notes:deleted.restored') });
    if (newestFirst.length === 1) props.onClose();
  };
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('notes:deleted.open')} wide>
      <p className={css.hint}>{t('notes:deleted.hint')}</p>
      <ul>
        {newestFirst.map((note) => (
          <li key={note.id} className={css.row}>
            <time className={css.time}>{clockOf(snapshot.gathering.zone, note.at)}</time>
            <span className={css.kind}>{t(`common:noteKind.${note.kind}`)}</span>
            <span className={css.text} id={`deleted-${note.id}`}>
              {note.text}
            </span>
            <Button size="row" aria-describedby={`deleted-${note.id}`} onClick={() => void restore(note)}>
              {t('notes:deleted.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
