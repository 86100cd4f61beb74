import { memo, type ReactNode } from 'react';
import type { Note } from '../../../domain/note';
import { clockOf, inQuotes } from '../../../words';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { StarFilledIcon, StarIcon, TrashIcon } from '../../ui/icons';
import css from './NoteList.module.css';
import { isOutcome, MARKS } from './note-marks';
import { dayAndShortMonth } from './short-date';
import type { RowActs } from './useNoteDialogs';

interface NoteRowProps {
  readonly note: Note;
  /** Handed in: rows must not listen to the gathering, which changes with every draft. */
  readonly zone: string;
  /** Tab stops here; the arrow keys go on from it. */
  readonly tabbable: boolean;
  readonly acts: RowActs;
}

/** Time, mark and word, text, speaker. Press it to edit it where it stands. */
export const NoteRow = memo(function NoteRow({ note, zone, tabbable, acts }: NoteRowProps): ReactNode {
  const { t, language } = useWords();
  const { kind } = note;
  return (
    <li className={css.row}>
      <button
        type="button"
        className={css.note}
        data-row={note.id}
        tabIndex={tabbable ? 0 : -1}
        onFocus={() => acts.seen(note.id)}
        onClick={() => acts.edit(note.id)}
      >
        <span className={css.time}>{clockOf(zone, note.at)}</span>
        <span className={cx(css.kind, isOutcome(kind) && css.outcome)}>
          <span className={css.mark} aria-hidden="true">
            {MARKS[kind]}
          </span>
          {t(`common:noteKind.${kind}`)}
        </span>
        <span className={css.text}>
          {kind === 'quote' ? inQuotes(language, note.text) : note.text} <Who note={note} />
        </span>
        {note.starred ? <VisuallyHidden>{t('notes:starredNote')}</VisuallyHidden> : null}
      </button>
      <span className={css.acts}>
        {kind === 'quote' ? (
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
        <IconButton name={t('notes:remove')} className={css.act ?? ''} onClick={() => acts.remove(note)}>
          <TrashIcon />
        </IconButton>
      </span>
    </li>
  );
});

/** Who said it, whom it goes to, or who does it by when. */
function Who({ note }: { note: Note }): ReactNode {
  const { t, language } = useWords();
  const { kind, horizon, due } = note;
  const parts = [
    note.speaker,
    kind === 'order' ? note.recipient : '',
    kind === 'action' ? note.owner : '',
    kind === 'action' && horizon ? t(`common:horizon.${horizon}`) : '',
    (kind === 'action' || kind === 'order') && due ? dayAndShortMonth(language, due) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <span className={css.who}>{parts.join(' · ')}</span>;
}
