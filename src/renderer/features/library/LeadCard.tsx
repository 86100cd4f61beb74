import type { ReactNode } from 'react';
import type { GatheringSummary } from '../../../contract';
import type { IsoDate } from '../../../domain/time';
import { clockInText, longDate, type Words } from '../../../words';
import { MiniLine } from '../../agenda/MiniLine';
import { navigate } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { MoreButton } from '../people/GatheringActs';
import { CopyButton, RemoveButton, routeTo } from './GatheringRow';
import css from './LeadCard.module.css';
import { daysBetween } from './order';

/** The one she is most likely here for: it runs, or it is next. */
export function LeadCard(props: { gathering: GatheringSummary; today: IsoDate }): ReactNode {
  const { gathering, today } = props;
  const { t, language } = useWords();
  const open = (): void => navigate(routeTo(gathering));
  useShortcut('Enter', t('library:open'), open);
  const date = gathering.firstDate ? longDate(language, gathering.firstDate) : '';
  const facts = [
    gathering.closedAt === null ? '' : t('people:close.label'),
    gathering.state === 'running' ? '' : t('library:startsAt', { time: clockInText(language, gathering.start) }),
    gathering.place,
    gathering.days > 1 ? t('library:days', { count: gathering.days }) : '',
    gathering.network,
  ];
  return (
    <section className={css.card}>
      <div className={css.head}>
        <div className={css.words}>
          <p className={css.when}>{[whenText(t, gathering, today), date].filter(Boolean).join(' · ')}</p>
          <h2 className={css.title}>{gathering.title || t('library:untitled')}</h2>
          <p className={css.facts}>{facts.filter(Boolean).join(' · ')}</p>
        </div>
        <div className={css.acts}>
          <CopyButton gathering={gathering} />
          <MoreButton gathering={gathering} />
          <RemoveButton gathering={gathering} />
          <Button look="filled" keys="Enter" onClick={open}>
            {t('library:open')}
          </Button>
        </div>
      </div>
      <MiniLine line={gathering.line} />
    </section>
  );
}

function whenText(t: Words, gathering: GatheringSummary, today: IsoDate): string {
  if (gathering.state === 'running') return t('library:when.running');
  if (gathering.firstDate === null) return t('library:when.undated');
  const days = daysBetween(today, gathering.firstDate);
  if (days <= 0) return t('library:when.today');
  return days === 1 ? t('library:when.tomorrow') : t('library:when.inDays', { count: days });
}
