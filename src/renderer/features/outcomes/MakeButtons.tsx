import type { ReactNode } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { MARKS } from '../notes/line/note-marks';
import css from './MakeButtons.module.css';
import { MADE_KINDS, makeOutcome } from './make-outcome';

/** On a row of the notes, while it is pointed at or has focus: makes something the room leaves with of it. */
export function MakeButtons(props: { noteId: NoteId }): ReactNode {
  const { t } = useWords();
  return (
    <span className={css.place}>
      <span className={css.buttons}>
        {MADE_KINDS.map((kind) => (
          <IconButton
            key={kind}
            name={t(`outcomes:make.${kind}`)}
            tabIndex={-1}
            keepFocus
            onClick={() => makeOutcome(props.noteId, kind)}
          >
            <span aria-hidden="true">{MARKS[kind]}</span>
          </IconButton>
        ))}
      </span>
    </span>
  );
}
