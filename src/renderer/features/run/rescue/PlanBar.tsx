import type { ReactNode } from 'react';
import type { LengthChange } from '../../../../domain/rescue/rescue';
import type { ClockView } from '../../../../domain/run/clock';
import { MINUTE } from '../../../../domain/time';
import kindCss from '../../../agenda/Kind.module.css';
import { useGathering } from '../../../app/gathering';
import { cx } from '../../../ui/cx';
import css from './PlanBar.module.css';

/** The rest of the day as it is now, with what a plan would cut of each item hatched. */
export function PlanBar(props: { view: ClockView; changes: readonly LengthChange[] }): ReactNode {
  const { view, changes } = props;
  const { snapshot } = useGathering();
  const parts = view.rows.flatMap((row) => {
    const item = snapshot.items.find((one) => one.id === row.itemId);
    const left = row.state === 'current' ? Math.max(0, view.current?.remainingMs ?? 0) / MINUTE : row.minutes;
    if (!item || !row.isStep || !left || (row.state !== 'coming' && row.state !== 'current')) return [];
    const change = changes.find((one) => one.itemId === item.id);
    const cut = change ? change.from - change.to : 0;
    return [{ id: item.id, kind: item.kind, kept: Math.max(0, left - cut), cut }];
  });
  return (
    <div className={css.bar} aria-hidden="true">
      {parts.flatMap(({ id, kind, kept, cut }) => [
        kept > 0 ? <span key={id} className={cx(css.kept, kindCss[kind])} style={{ flexGrow: kept }} /> : null,
        cut > 0 ? <span key={`${id}-cut`} className={css.cut} style={{ flexGrow: cut }} /> : null,
      ])}
    </div>
  );
}
