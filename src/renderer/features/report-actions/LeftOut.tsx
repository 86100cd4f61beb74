import type { ReactNode } from 'react';
import type { ActionsFound, UnclearCell } from '../../../domain/notes/action-changes';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import css from './ReadActions.module.css';

/** What of the file is not taken, and why. */
export function LeftOut({ found }: { found: ActionsFound }): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const { unclear, unknown, added, gone } = found;
  if (unclear.length + unknown + added + gone === 0) return null;
  const texts = new Map(snapshot.notes.map(({ id, text }) => [id, text]));
  const sentence = ({ noteId, field, text }: UnclearCell): string => {
    const action = texts.get(noteId) ?? '';
    const name = t(`workbook:field.${field}`).toLowerCase();
    return text === null
      ? t('workbook:disagree', { action, field: name })
      : t('workbook:unclear', { action, field: name, text });
  };
  return (
    <section className={css.rest} aria-labelledby="workbook-left-out">
      <h3 id="workbook-left-out">{t('workbook:rest')}</h3>
      <ul>
        {unclear.map((cell) => (
          <li key={`${cell.noteId} ${cell.field}`} className={css.reason}>
            {sentence(cell)}
          </li>
        ))}
        {added > 0 ? <li className={css.reason}>{t('workbook:added', { count: added })}</li> : null}
        {gone > 0 ? <li className={css.reason}>{t('workbook:gone', { count: gone })}</li> : null}
        {unknown > 0 ? <li className={css.reason}>{t('workbook:unknown', { count: unknown })}</li> : null}
      </ul>
    </section>
  );
}
