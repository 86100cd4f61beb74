import type { ReactNode } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Consent, Note } from '../../../domain/note';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import css from './ConsentDialog.module.css';
import type { NoteActs } from './useNoteActs';

const ANSWERS: readonly Consent[] = ['named', 'unnamed', 'refused'];

/** The question as it is put to whoever said it, and the answer, one press. */
export function ConsentDialog(props: { note: Note; acts: NoteActs; onClose: (noteId: NoteId) => void }): ReactNode {
  const { note, acts } = props;
  const { t } = useWords();
  // Taking an answer back is for a slip of the hand, so it is offered only once there is one.
  const choices: readonly Consent[] = note.consent === 'notAsked' ? ANSWERS : [...ANSWERS, 'notAsked'];
  const close = (): void => props.onClose(note.id);
  const answer = async (consent: Consent): Promise<void> => {
    if (consent === note.consent || (await acts.update(note.id, { consent }))) close();
  };
  return (
    <Dialog open onClose={close} title={t('notes:consent.title')}>
      <blockquote className={css.quote}>
        «{note.text}»{note.speaker ? <footer>{note.speaker}</footer> : null}
      </blockquote>
      <p>{t('notes:consent.question')}</p>
      <fieldset className={css.answers} aria-label={t('notes:consent.answers')}>
        {choices.map((one) => (
          <Button key={one} aria-pressed={one === note.consent} onClick={() => void answer(one)}>
            {t(`notes:consent.answer.${one}`)}
          </Button>
        ))}
      </fieldset>
    </Dialog>
  );
}
