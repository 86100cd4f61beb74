import type { ReactNode } from 'react';
import type { NoteId } from '../../../domain/ids';
import { ACTION_FIELDS, type ActionChange, type ActionField } from '../../../domain/notes/action-changes';
import type { Note } from '../../../domain/notes/note';
import { tableDate } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { VisuallyHidden } from '../../ui/Hidden';
import { Pill } from '../../ui/Pill';
import css from './ReadActions.module.css';

interface ChangesProps {
  readonly changes: readonly ActionChange[];
  /** Which of them are not to be taken. */
  readonly left: ReadonlySet<NoteId>;
  readonly onLeave: (left: ReadonlySet<NoteId>) => void;
}

/** Each action that is otherwise in the file, with what stands here and what it becomes. */
export function ActionChanges({ changes, left, onLeave }: ChangesProps): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const notes = new Map(snapshot.notes.map((note) => [note.id, note]));
  const toggle = (noteId: NoteId): void => {
    const next = new Set(left);
    if (!next.delete(noteId)) next.add(noteId);
    onLeave(next);
  };
  return (
    <>
      {changes.some(({ changedSince }) => changedSince.length > 0) ? (
        <p className={css.small}>{t('workbook:sinceHint')}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={css.scroll} aria-label={t('workbook:changes')} tabIndex={0}>
        <ul className={css.changes}>
          {changes.map((change) => {
            const note = notes.get(change.noteId);
            if (!note) return null;
            return (
              <li key={note.id}>
                <input
                  type="checkbox"
                  checked={!left.has(note.id)}
                  aria-label={t('workbook:include', { action: note.text })}
                  onChange={() => toggle(note.id)}
                />
                <Change note={note} change={change} />
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

function Change({ note, change }: { note: Note; change: ActionChange }): ReactNode {
  const { t } = useWords();
  const inWords = useInWords();
  return (
    <div className={css.change}>
      <p className={css.action}>{note.text}</p>
      <ul>
        {ACTION_FIELDS.filter((field) => change[field] !== undefined).map((field) => (
          <li key={field} className={css.field}>
            <span className={css.name}>{t(`workbook:field.${field}`)}</span>
            <span className={css.was}>{inWords(field, note)}</span>
            <span aria-hidden="true">→</span>
            <VisuallyHidden>{t('workbook:becomes')}</VisuallyHidden>
            <b>{inWords(field, change)}</b>
            {change.changedSince.includes(field) ? <Pill tone="soon">{t('workbook:since')}</Pill> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A field's value as people say it. */
function useInWords(): (field: ActionField, row: Partial<Pick<Note, ActionField>>) => string {
  const { t, language } = useWords();
  return (field, { status, owner, due }) => {
    if (field === 'status') return status === undefined ? '' : t(`workbook:status.${status}`);
    if (field === 'owner') return owner || t('workbook:nobody');
    return due ? tableDate(language, due) : t('workbook:noDate');
  };
}
