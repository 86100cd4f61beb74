import { memo, type ReactNode, useMemo } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/notes/note';
import { dayAndShortMonth } from '../../../words';
import { useWords } from '../../i18n/words';
import { OutcomesLink } from '../outcomes/OutcomesLink';
import css from './Outcomes.module.css';

/** What the room leaves with: what it agreed on, what it asks for, and who does what by when. */
export const Outcomes = memo(function Outcomes(props: {
  notes: readonly Note[];
  onGoTo: (noteId: NoteId) => void;
}): ReactNode {
  const { notes, onGoTo } = props;
  const { t } = useWords();
  const living = useMemo(
    () => notes.filter((note) => note.deletedAt === null).toSorted((a, b) => a.at - b.at),
    [notes],
  );
  const of = (kind: Note['kind']): Note[] => living.filter((note) => note.kind === kind);
  return (
    <div className={css.outcomes}>
      <OutcomesLink />
      <Part
        title={t('notes:outcomes.agreed')}
        empty={t('notes:outcomes.noAgreed')}
        notes={of('agreed')}
        onGoTo={onGoTo}
      />
      <Part
        title={t('notes:outcomes.orders')}
        empty={t('notes:outcomes.noOrders')}
        notes={of('order')}
        onGoTo={onGoTo}
      />
      <Part
        title={t('notes:outcomes.actions')}
        empty={t('notes:outcomes.noActions')}
        notes={of('action')}
        onGoTo={onGoTo}
      />
    </div>
  );
});

interface PartProps {
  readonly title: string;
  readonly empty: string;
  readonly notes: readonly Note[];
  readonly onGoTo: (noteId: NoteId) => void;
}

function Part({ title, empty, notes, onGoTo }: PartProps): ReactNode {
  return (
    <section>
      <div className={css.head}>
        <h2>{title}</h2>
        <span className={css.count}>{notes.length}</span>
      </div>
      {notes.length === 0 ? (
        <p className={css.empty}>{empty}</p>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note.id} className={css.row}>
              <button type="button" className={css.text} onClick={() => onGoTo(note.id)}>
                {note.text}
              </button>
              <Follow note={note} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Who and by when; what is missing says so. */
function Follow({ note }: { note: Note }): ReactNode {
  const { t, language } = useWords();
  if (note.kind === 'agreed') return null;
  const isAction = note.kind === 'action';
  const who = isAction ? note.owner : note.recipient;
  const missing = isAction ? t('notes:outcomes.noOwner') : t('notes:outcomes.noRecipient');
  const when = [
    note.horizon ? t(`common:horizon.${note.horizon}`) : '',
    note.due ? dayAndShortMonth(language, note.due) : '',
  ].filter((part) => part !== '');
  return (
    <div className={css.follow}>
      <span className={who ? css.who : css.missing}>{who || missing}</span>
      {when.length > 0 ? <span className={css.when}>{when.join(' · ')}</span> : null}
      {when.length === 0 && isAction ? <span className={css.missing}>{t('notes:outcomes.noDue')}</span> : null}
    </div>
  );
}
