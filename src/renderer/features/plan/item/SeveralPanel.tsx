import type { ReactNode } from 'react';
import { KINDS } from '../../../../domain/agenda/agenda';
import { span } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Select } from '../../../ui/Field';
import { usePlan } from '../acts/plan-context';
import { movesOf } from '../acts/several-moves';
import { useCutOff } from '../acts/useCutOff';
import type { Move } from '../acts/useItemActs';
import { useSeveralActs } from '../acts/useSeveralActs';
import { ArrangeActs } from './ArrangeActs';
import css from './ItemPanel.module.css';
import { PriorityChoice } from './PriorityChoice';

/** What can be done with several items at once. */
export function SeveralPanel(): ReactNode {
  const { t, language } = useWords();
  const { snapshot } = useGathering();
  const { several, marked, layout } = usePlan();
  const { update, move, setAside, remove, duplicate } = useSeveralActs();
  const cutOff = useCutOff();
  const ids = several.map((item) => item.id);
  const items = layout.rows.filter((row) => marked.has(row.item.id)).map((row) => row.item);
  const total = layout.rows
    .filter((row) => ids.includes(row.item.id))
    .reduce((sum, row) => sum + (row.minutes ?? 0), 0);
  const same = <Value,>(values: readonly Value[]): Value | null =>
    new Set(values).size === 1 ? (values[0] ?? null) : null;
  const whyNot = (how: Move): string | null =>
    movesOf(snapshot.items, ids, how) ? null : t(`plan:cannot.several.${how}`);
  return (
    <section className={css.panel} aria-label={t('plan:several.label')}>
      <h2>{t('plan:several.title', { count: items.length })}</h2>
      <p className={css.sum}>{t('plan:several.total', { length: span(language, total) })}</p>
      <Select
        label={t('plan:column.kind')}
        value={same(items.map((item) => item.kind)) ?? ''}
        disabled={cutOff !== null}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.target.value);
          if (kind) void update({ kind });
        }}
      >
        {same(items.map((item) => item.kind)) === null ? <option value="">{t('plan:several.various')}</option> : null}
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`common:kind.${kind}`)}
          </option>
        ))}
      </Select>
      <div className={css.pair}>
        <PriorityChoice
          value={same(items.map((item) => item.priority))}
          onChange={(priority) => void update({ priority })}
        />
      </div>
      <ArrangeActs
        moves={{ cannot: whyNot, to: (how) => void move(how) }}
        asideLabel={t('plan:setAside')}
        onAside={() => void setAside()}
        onRemove={() => void remove()}
        onDuplicate={() => void duplicate()}
      />
    </section>
  );
}
