import type { ReactNode } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Question } from '../../../../domain/ratings/rating';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { IconButton } from '../../../ui/Button';
import { StarFilledIcon, StarIcon } from '../../../ui/icons';
import { useToast } from '../../../ui/Toast';

/** Takes what someone wrote into the notes, with a star and without a name: there is none to take. */
export function KeepAsNote(props: { text: string; question: Question }): ReactNode {
  const { text, question } = props;
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo();
  const isKept = snapshot.notes.some((note) => note.deletedAt === null && note.text === text && note.starred);
  const keep = async (): Promise<void> => {
    const noteId = crypto.randomUUID() as NoteId;
    const fields = { itemId: question.itemId, kind: 'contribution', text, starred: true } as const;
    const done = await call(() => client.note.add({ gatheringId, noteId, fields }));
    if (done.ok) toast({ text: t('rate:words.kept'), action: undo.action('notes') });
  };
  return (
    <IconButton
      name={t('rate:words.keep')}
      aria-description={text}
      unavailable={isKept ? t('rate:words.isKept') : null}
      onClick={() => void keep()}
    >
      {isKept ? <StarFilledIcon /> : <StarIcon />}
    </IconButton>
  );
}
