import type { ReactNode } from 'react';
import type { GatheringSummary } from '../../../contract';
import type { IsoDate } from '../../../domain/time';
import { useWords } from '../../i18n/words';
import { Columns } from '../../ui/Columns';
import { Deleted } from './Deleted';
import { GatheringRow } from './GatheringRow';
import css from './Gatherings.module.css';
import { LeadCard } from './LeadCard';
import { NewGathering } from './NewGathering';
import type { Shelves } from './order';

/** The list: the next one large, then the rest by time. */
export function Gatherings(props: { shelves: Shelves; today: IsoDate }): ReactNode {
  const { shelves, today } = props;
  const { t } = useWords();
  const thisYear = today.slice(0, 4);
  return (
    <Columns aside={<NewGathering />} asideTitle={t('library:new.title')}>
      <div className={css.list}>
        <h1>{t('library:title')}</h1>
        {shelves.lead ? <LeadCard gathering={shelves.lead} today={today} /> : null}
        <Group title={t('library:group.today')} year={thisYear} gatherings={shelves.today} />
        <Group title={t('library:group.upcoming')} year={thisYear} gatherings={shelves.upcoming} />
        <Group title={t('library:group.undated')} year={thisYear} gatherings={shelves.undated} />
        {shelves.earlier.map(({ year, gatherings }) => (
          <Group
            key={year}
            year={year}
            title={
              year === thisYear
                ? t('library:group.thisYear', { year })
                : year === ''
                  ? t('library:group.undated')
                  : year
            }
            gatherings={gatherings}
          />
        ))}
        <Deleted gatherings={shelves.deleted} />
      </div>
    </Columns>
  );
}

function Group(props: { title: string; year: string; gatherings: readonly GatheringSummary[] }): ReactNode {
  if (props.gatherings.length === 0) return null;
  return (
    <section>
      <h2 className={css.group}>{props.title}</h2>
      <ul>
        {props.gatherings.map((gathering) => (
          <GatheringRow key={gathering.id} gathering={gathering} year={props.year} />
        ))}
      </ul>
    </section>
  );
}
