import type { ReactNode } from 'react';
import { dayName, span } from '../../../words';
import { KindSign } from '../../agenda/KindSign';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { TrashIcon } from '../../ui/icons';
import css from './Outline.module.css';
import { OutlineItem } from './OutlineItem';
import sides from './Review.module.css';
import { patchDay, type ReviewDay, removeAlternative, takeInLine } from './review';
import { useReview } from './review-context';
import { WarningNotes } from './WarningNote';

/** What the text was taken to mean, with each warning at its place. */
export function Outline(): ReactNode {
  const { t } = useWords();
  const { review } = useReview();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className={sides.side} aria-label={t('plan:importing.result')} tabIndex={0}>
      <h2>{t('plan:importing.result')}</h2>
      <WarningNotes at={null} />
      {review.days.map((day, nr) => (
        <OutlineDay key={day.key} day={day} nr={nr} />
      ))}
      <Aside />
      <NotUnderstood />
    </section>
  );
}

function OutlineDay(props: { day: ReviewDay; nr: number }): ReactNode {
  const { day, nr } = props;
  const { t, language } = useWords();
  const { change } = useReview();
  const name = t('plan:day.nr', { nr: nr + 1 });
  return (
    <section className={css.part} aria-label={name}>
      <header className={css.dayHead}>
        <h3>{dayName({ label: day.label ?? '', date: day.date }, { language, numbered: name })}</h3>
        <DateField
          label={t('plan:importing.dateOf', { day: name })}
          value={day.date}
          onChange={(date) => change((now) => patchDay(now, day.key, { date }))}
        />
      </header>
      <WarningNotes at={day.key} />
      <ol className={css.items}>
        {day.items.map((item) => (
          <OutlineItem key={item.key} item={item} />
        ))}
      </ol>
    </section>
  );
}

function Aside(): ReactNode {
  const { t, language } = useWords();
  const { review, change } = useReview();
  if (review.alternatives.length === 0) return null;
  return (
    <section className={css.part} aria-label={t('plan:alternatives.title')}>
      <h3>{t('plan:alternatives.title')}</h3>
      <ul className={css.items}>
        {review.alternatives.map((one) => (
          <li key={one.key}>
            <div className={css.alternative}>
              <KindSign kind={one.kind} named />{' '}
              <span className={css.grow}>
                {one.title}{' '}
                {one.prompts.length > 0 ? <span className={css.prompts}>{one.prompts.join(' · ')}</span> : null}
              </span>{' '}
              {one.minutes === null ? null : <span className={css.small}>{span(language, one.minutes)}</span>}
              <IconButton
                name={t('plan:importing.removeItem', { title: one.title })}
                onClick={() => change((now) => removeAlternative(now, one.key))}
              >
                <TrashIcon />
              </IconButton>
            </div>
            <WarningNotes at={one.key} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Lines that found no place: nothing is dropped in silence. */
function NotUnderstood(): ReactNode {
  const { t } = useWords();
  const { draft, left, change, settleLines, pointAt } = useReview();
  if (left.length === 0) return null;
  const takeIn = (nr: number, text: string, as: 'prompt' | 'item'): void => {
    change((now) => takeInLine(now, nr, text, as));
    settleLines(nr);
    pointAt(nr);
  };
  return (
    <section className={css.part} aria-label={t('plan:importing.notUnderstood')}>
      <h3>{t('plan:importing.notUnderstood')}</h3>
      <div className={css.dayHead}>
        <p className={css.small}>{t('plan:importing.notUnderstoodHint')}</p>
        <Button size="row" onClick={() => settleLines(...left)}>
          {t('plan:importing.leaveAllOut')}
        </Button>
      </div>
      <ul className={css.items}>
        {left.map((nr) => {
          const text = draft.lines[nr]?.text.trim() ?? '';
          return (
            <li key={nr} className={css.leftover}>
              <span className={css.grow}>{text}</span>
              <Button size="row" onClick={() => takeIn(nr, text, 'prompt')}>
                {t('plan:importing.asPrompt')}
              </Button>
              <Button size="row" onClick={() => takeIn(nr, text, 'item')}>
                {t('plan:importing.asItem')}
              </Button>
              <Button size="row" look="quiet" onClick={() => settleLines(nr)}>
                {t('plan:importing.leaveOut')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
