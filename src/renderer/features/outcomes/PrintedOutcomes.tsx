import type { ReactNode } from 'react';
import { longDate, tableDate } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { PrintedSheet } from '../../ui/PrintedSheet';
import { usePrinting } from '../../ui/usePrinting';
import type { Outcome, Section } from './outcomes-view';
import css from './PrintedOutcomes.module.css';

/** What the table shows, on paper. There only while it is being printed. */
export function PrintedOutcomes({ sections }: { sections: readonly Section[] }): ReactNode {
  return usePrinting() ? <Sheet sections={sections} /> : null;
}

function Sheet({ sections }: { sections: readonly Section[] }): ReactNode {
  const { t, language } = useWords();
  const { snapshot, day } = useGathering();
  const { title, place } = snapshot.gathering;
  const about = [title, place, day.date ? longDate(language, day.date) : ''].filter((part) => part !== '');
  return (
    <PrintedSheet className={css.sheet}>
      <h1>{t('outcomes:title')}</h1>
      <p className={css.about}>{about.join(' · ')}</p>
      {sections.map(({ kind, rows }) =>
        rows.length === 0 ? null : (
          <section key={kind}>
            <h2>{t(`outcomes:section.${kind}`)}</h2>
            {kind === 'agreed' || kind === 'disagreed' ? <Findings rows={rows} /> : <Follow rows={rows} kind={kind} />}
          </section>
        ),
      )}
    </PrintedSheet>
  );
}

function Findings({ rows }: { rows: readonly Outcome[] }): ReactNode {
  return (
    <ul>
      {rows.map((note) => (
        <li key={note.id}>{note.text}</li>
      ))}
    </ul>
  );
}

/** Who is to do or answer what, and by when; what is not said yet can be written in by hand. */
function Follow({ rows, kind }: { rows: readonly Outcome[]; kind: 'order' | 'action' }): ReactNode {
  const { t } = useWords();
  const isAction = kind === 'action';
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('outcomes:column.text')}</th>
          <th scope="col">{t(isAction ? 'outcomes:field.owner' : 'outcomes:field.recipient')}</th>
          <th scope="col">{t('outcomes:field.due')}</th>
          {isAction ? <th scope="col">{t('outcomes:field.firstStep')}</th> : null}
          {isAction ? <th scope="col">{t('outcomes:field.status')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((note) => (
          <tr key={note.id}>
            <td>{note.text}</td>
            <td>{isAction ? note.owner : note.recipient}</td>
            <td className={css.due}>
              <Deadline note={note} />
            </td>
            {isAction ? <td>{note.firstStep}</td> : null}
            {isAction ? <td>{t(`outcomes:status.${note.status}`)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deadline({ note }: { note: Outcome }): ReactNode {
  const { t, language } = useWords();
  if (note.due !== null) return tableDate(language, note.due);
  return note.horizon === null ? '' : t(`common:horizon.${note.horizon}`);
}
