import { type ReactNode, useMemo } from 'react';
import type { Day } from '../../../domain/agenda/gathering';
import type { ItemId } from '../../../domain/ids';
import { clockView } from '../../../domain/run/clock';
import { MINUTE } from '../../../domain/time';
import { countdown, span } from '../../../words';
import { Digits } from '../../agenda/Digits';
import { KindChip } from '../../agenda/KindSign';
import tones from '../../agenda/Tone.module.css';
import { useNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { GroupsButton } from '../groups/GroupsButton';
import { ItemOptions, type Places } from './line/ItemOptions';
import css from './NotesHead.module.css';
import type { Target } from './useTarget';

/** What notes land on: its kind, its title, and the time left of the item that runs. */
export function NotesHead(props: { target: Target; places: Places; children: ReactNode }): ReactNode {
  const { target, places } = props;
  const { t } = useWords();
  const { item, running, chosen, choose } = target;
  const value = chosen ?? (running ? '' : (item?.id ?? ''));
  return (
    <header className={css.head}>
      <div className={css.what}>
        <div className={css.above}>
          {item ? <KindChip kind={item.kind} /> : null}
          <select
            className={css.select}
            aria-label={t('notes:landsOn')}
            title={t('notes:landsOn')}
            value={value}
            onChange={(event) => choose(event.target.value === '' ? null : (event.target.value as ItemId))}
          >
            {running ? <option value="">{t('notes:running')}</option> : null}
            {!running && !item ? <option value="">{t('notes:noItem')}</option> : null}
            <ItemOptions places={places} />
          </select>
          <GroupsButton item={item} orWhole orLast />
          {props.children}
        </div>
        <h1 className={css.title} tabIndex={-1}>
          <VisuallyHidden>{t('common:place.notes')}: </VisuallyHidden>
          {item ? item.title || t('notes:untitledItem') : t('notes:noItem')}
        </h1>
      </div>
      {running && running.item === item ? <Left day={running.day} /> : null}
    </header>
  );
}

/** Drawn anew each second; nothing else here is. */
function Left({ day }: { day: Day }): ReactNode {
  const { t, language } = useWords();
  const { snapshot, contact } = useGathering();
  const now = useNow();
  const { gathering, items, run } = snapshot;
  const view = useMemo(
    () => clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now }),
    [gathering.zone, gathering.alertMinutes, day, items, run, now],
  );
  const { current } = view;
  if (!current) return null;
  const over = current.remainingMs < 0;
  const text = countdown(current.remainingMs);
  const length = span(language, Math.round(current.lengthMs / MINUTE));
  const tone = contact === 'lost' ? 'paused' : current.level;
  const below = view.pausedSince !== null ? t('notes:stopped') : null;
  return (
    <div className={css.left}>
      <VisuallyHidden>
        {over ? t('notes:overtime', { time: text }) : t('notes:remaining', { time: text })}
      </VisuallyHidden>
      <Digits text={text} className={cx(css.digits, tones[tone])} />
      <span className={css.of}>
        {below ?? (over ? t('notes:overOf', { minutes: length }) : t('notes:leftOf', { minutes: length }))}
      </span>
    </div>
  );
}
