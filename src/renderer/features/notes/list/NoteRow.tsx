import { memo, type ReactNode } from 'react';
import type { Note } from '../../../../domain/notes/note';
import { clockOf, dayAndShortMonth, inQuotes } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { IconButton } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { StarFilledIcon, StarIcon, TrashIcon } from '../../../ui/icons';
import { MakeButtons } from '../../outcomes/MakeButtons';
import { KindWord } from '../line/KindWord';
import { writeTags } from '../line/pad-tags';
import css from './NoteList.module.css';
import type { RowActs } from './useNoteDialogs';

interface NoteRowProps {
  readonly note: Note;
  /** Handed in: rows must not listen to the gathering, which changes with every draft. */
  readonly zone: string;
  /** Tab stops here; the arrow keys go on from it. */
  readonly tabbable: boolean;
  /** Among those that are chosen together. */
  readonly chosen: boolean;
  /** Something of it waits for contact. */
  readonly waits: boolean;
  /** Who else has it open, in words; '' when nobody has. */
  readonly writer: string;
  readonly acts: RowActs;
}

/** Time, mark and word, text, speaker. Press it to edit it where it stands. */
export const NoteRow = memo(function NoteRow(props: NoteRowProps): ReactNode {
  const { note, zone, tabbable, chosen, acts } = props;
  const { t, language } = useWords();
  const { kind } = note;
  return (
    <li className={cx(css.row, chosen && css.chosen, props.waits && css.waits)}>
      <button
        type="button"
        className={css.note}
        data-row={note.id}
        tabIndex={tabbable ? 0 : -1}
        onFocus={() => acts.seen(note.id)}
        onClick={(event) => acts.press(note.id, event)}
      >
        <span className={css.time}>{clockOf(zone, note.at)}</span>
        <KindWord kind={kind} look="row" />
        <span className={css.text}>
          <bdi>{kind === 'quote' ? inQuotes(language, note.text) : note.text}</bdi> <Who note={note} />
          <State {...props} />
        </span>
        {note.starred ? <VisuallyHidden>{t('notes:starredNote')}</VisuallyHidden> : null}
        {chosen ? <VisuallyHidden>{t('notes:several.isChosen')}</VisuallyHidden> : null}
      </button>
      <MakeButtons noteId={note.id} />
      <span className={css.acts}>
        {kind === 'quote' || note.consent === 'refused' ? (
          <button
            type="button"
            className={cx(css.consent, note.consent === 'notAsked' && css.ask)}
            onClick={() => acts.askConsent(note.id)}
          >
            {note.consent === 'notAsked' ? t('notes:consent.ask') : t(`notes:consent.${note.consent}`)}
          </button>
        ) : null}
        <IconButton
          name={note.starred ? t('notes:star.off') : t('notes:star.on')}
          aria-pressed={note.starred}
          className={cx(css.act, note.starred && css.starred)}
          onClick={() => acts.star(note)}
        >
          {note.starred ? <StarFilledIcon /> : <StarIcon />}
        </IconButton>
        <IconButton name={t('notes:remove')} className={css.act ?? ''} onClick={() => acts.remove([note])}>
          <TrashIcon />
        </IconButton>
      </span>
    </li>
  );
});

/** That it waits, and that somebody else is writing in it. */
function State({ waits, writer }: NoteRowProps): ReactNode {
  const { t } = useWords();
  if (!waits && writer === '') return null;
  return (
    <>
      {waits ? <span className={css.state}>{t('notes:waiting.row')}</span> : null}
      {writer ? <span className={css.state}>{t('notes:writing.row', { name: writer })}</span> : null}
    </>
  );
}

/** Who said it, whom it goes to, or who does it by when, and its tags. */
function Who({ note }: { note: Note }): ReactNode {
  const { t, language } = useWords();
  const { kind, horizon, due } = note;
  const parts = [
    note.speaker,
    kind === 'order' ? note.recipient : '',
    kind === 'action' ? note.owner : '',
    kind === 'action' && horizon ? t(`common:horizon.${horizon}`) : '',
    (kind === 'action' || kind === 'order') && due ? dayAndShortMonth(language, due) : '',
    writeTags(note.tags),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <bdi className={css.who}>{parts.join(' · ')}</bdi>;
}
