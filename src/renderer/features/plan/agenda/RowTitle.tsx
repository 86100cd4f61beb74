import type { ReactNode } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { clockFace } from '../../../../domain/time';
import { KindSign } from '../../../agenda/KindSign';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { LockIcon, TracksIcon } from '../../../ui/icons';
import { roundsText } from '../acts/rounds-field';
import css from './RowTitle.module.css';

export const whoAndWhere = (item: Item): string => [item.responsible, item.room].filter(Boolean).join(' · ');

/** The title of a row, and the marks that stand with it. */
export function RowTitle(props: { row: LayoutRow; trackNr: number | null; trackCount: number | null }): ReactNode {
  const { row, trackNr, trackCount } = props;
  const { item, isBlock } = row;
  const { t } = useWords();
  return (
    <span className={css.title}>
      {trackNr === null ? null : <span className={css.trackNr}>{t('plan:track.nr', { nr: trackNr })}</span>}
      {isBlock || trackNr !== null ? null : <KindSign kind={item.kind} />}
      <span className={item.title ? css.name : css.untitled}>{item.title || t('plan:untitled')}</span>
      {trackCount === null ? null : (
        <span className={css.rounds}>
          <TracksIcon size={14} />{' '}
          {trackCount === 0 ? t('plan:track.none') : t('plan:track.count', { count: trackCount })}
        </span>
      )}
      {item.rounds === null || isBlock ? null : <span className={css.rounds}>{roundsText(item.rounds)}</span>}
      <Pins row={row} />
    </span>
  );
}

/** A start and an end that hold their time. */
function Pins(props: { row: LayoutRow }): ReactNode {
  const { item, start, minutes, squeezeBefore } = props.row;
  const { t } = useWords();
  const { pinnedStart, lockedEnd } = item;
  const late = lockedEnd !== null && minutes !== null && start + minutes > lockedEnd;
  return (
    <>
      {pinnedStart === null ? null : (
        <span className={cx(css.pin, squeezeBefore > 0 && css.tight)}>
          <LockIcon size={13} />
          {squeezeBefore > 0
            ? t('plan:pinnedShort', { time: clockFace(pinnedStart), minutes: squeezeBefore })
            : t('plan:pinnedAt', { time: clockFace(pinnedStart) })}
        </span>
      )}
      {lockedEnd === null ? null : (
        <span className={cx(css.pin, late && css.tight)}>
          <LockIcon size={13} />
          {t('plan:lockedUntil', { time: clockFace(lockedEnd) })}
        </span>
      )}
    </>
  );
}
