import { type ReactNode, useId, useState } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Consent, Note } from '../../../../domain/notes/note';
import { inQuotes } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { withSpeakerApart } from '../line/pad-names';
import type { NoteActs } from '../outbox/useNoteActs';
import css from './ConsentDialog.module.css';

const ANSWERS: readonly Consent[] = ['named', 'unnamed', 'refused'];

interface ConsentDialogProps {
  readonly note: Note;
  readonly names: readonly string[];
  readonly acts: NoteActs;
  readonly onClose: (noteId: NoteId) => void;
}

/** The question as it is put to whoever said it, and the answer, one press. */
export function ConsentDialog(props: ConsentDialogProps): ReactNode {
  const { note, names, acts } = props;
  const { t, language } = useWords();
  const [read] = useState(() => withSpeakerApart(note, names));
  const [speaker, setSpeaker] = useState(read.speaker);
  const isKnown = speaker.trim() !== '';
  const text = isKnown ? read.text : note.text;
  // Taking an answer back is for a slip of the hand, so it is offered only once there is one.
  const choices: readonly Consent[] = note.consent === 'notAsked' ? ANSWERS : [...ANSWERS, 'notAsked'];
  const close = (): void => props.onClose(note.id);
  const answer = async (consent: Consent): Promise<void> => {
    const said = note.speaker === '' && isKnown ? { text, speaker: speaker.trim() } : null;
    const asItWas = consent === note.consent && said === null;
    if (asItWas || (await acts.update(note.id, { consent, ...said }))) close();
  };
  return (
    <Dialog open onClose={close} title={t('notes:consent.title')}>
      <blockquote className={css.quote}>
        {inQuotes(language, text)}
        {note.speaker ? <footer>{note.speaker}</footer> : null}
      </blockquote>
      {note.speaker === '' ? <Speaker speaker={speaker} names={names} onChange={setSpeaker} /> : null}
      <p>{t('notes:consent.question')}</p>
      <fieldset className={css.answers} aria-label={t('notes:consent.answers')}>
        {choices.map((one) => (
          <Button
            key={one}
            aria-pressed={one === note.consent}
            unavailable={one === 'named' && !isKnown ? t('notes:consent.whoFirst') : null}
            onClick={() => void answer(one)}
          >
            {t(`notes:consent.answer.${one}`)}
          </Button>
        ))}
      </fieldset>
    </Dialog>
  );
}

/** Asked only while it is not known who said it: a name cannot be agreed to before there is one. */
function Speaker(props: { speaker: string; names: readonly string[]; onChange: (speaker: string) => void }): ReactNode {
  const { t } = useWords();
  const listId = useId();
  return (
    <>
      <datalist id={listId}>
        {props.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextField
        label={t('notes:field.speaker')}
        hint={t('notes:consent.whoFirst')}
        className={css.speaker}
        value={props.speaker}
        list={listId}
        maxLength={2_000}
        data-autofocus
        onChange={(event) => props.onChange(event.target.value)}
      />
    </>
  );
}
