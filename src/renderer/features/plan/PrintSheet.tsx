import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Day } from '../../../domain/gathering';
import { type LayoutRow, layoutDay } from '../../../domain/schedule';
import { clockFace } from '../../../domain/time';
import { parkedTree } from '../../../domain/tree';
import { longDate, span } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import css from './PrintSheet.module.css';

/** The run sheet on paper: seen only by the printer, which sees nothing else. */
export function PrintSheet(): ReactNode {
  const { t, language } = useWords();
  const { snapshot, days } = useGathering();
  const { gathering, items } = snapshot;
  const parked = parkedTree(items);
  return createPortal(
    <div className={css.sheet}>
      <h1 className={css.title}>{gathering.title}</h1>
      <p className={css.about}>{[gathering.place, gathering.network].filter(Boolean).join(' · ')}</p>
      {gathering.goal ? (
        <p className={css.goal}>
          <b>{t('plan:goal')}:</b> {gathering.goal}
        </p>
      ) : null}
      {days.map((day, index) => (
        <PrintDay key={day.id} day={day} nr={index + 1} only={days.length === 1} />
      ))}
      {parked.length > 0 ? (
        <section className={css.day}>
          <h2 className={css.heading}>{t('plan:alternatives.title')}</h2>
          {parked.map(({ item }) => (
            <p key={item.id}>
              {item.title}
              {item.minutes === null ? '' : ` (${span(language, item.minutes)})`}
            </p>
          ))}
        </section>
      ) : null}
    </div>,
    document.body,
  );
}

function PrintDay(props: { day: Day; nr: number; only: boolean }): ReactNode {
  const { day, nr, only } = props;
  const { t, language } = useWords();
  const { snapshot } = useGathering();
  const layout = layoutDay(day, snapshot.items);
  const name = [only ? '' : t('plan:day.nr', { nr }), day.date ? longDate(language, day.date) : day.label];
  return (
    <section className={css.day}>
      <h2 className={css.heading}>{name.filter(Boolean).join(': ')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan:column.start')}</th>
            <th scope="col">{t('plan:column.minutesShort')}</th>
            <th scope="col">{t('plan:column.title')}</th>
            <th scope="col">{t('plan:column.kind')}</th>
            <th scope="col">{t('plan:column.responsibleShort')}</th>
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <PrintRow key={row.item.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function PrintRow(props: { row: LayoutRow }): ReactNode {
  const { item, depth, start, minutes, isBlock } = props.row;
  const { t } = useWords();
  return (
    <tr className={cx((isBlock || depth === 1) && css.top)}>
      <td>{clockFace(start)}</td>
      <td>{minutes}</td>
      <td className={css[`level${depth}`]}>
        {item.title || t('plan:untitled')}
        {item.prompts.length > 0 ? (
          <ul className={css.prompts}>
            {item.prompts.map((prompt) => (
              <li key={prompt}>{prompt}</li>
            ))}
          </ul>
        ) : null}
      </td>
      <td>{isBlock ? '' : t(`common:kind.${item.kind}`)}</td>
      <td>{item.responsible}</td>
    </tr>
  );
}
