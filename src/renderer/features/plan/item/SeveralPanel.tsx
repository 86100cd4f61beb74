import type { ReactNode } from 'react';
import { KINDS, PRIORITIES } from '../../../../domain/agenda/agenda';
import { span } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { ArrowDownIcon, ArrowUpIcon, IndentIcon, OutdentIcon } from '../../../ui/icons';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { usePlan } from '../acts/plan-context';
import { movesOf } from '../acts/several-moves';
import { useCutOff } from '../acts/useCutOff';
import { useSeveralActs } from '../acts/useSeveralActs';
import css from './ItemPanel.module.css';

const MOVES = [
  ['up', 'Alt+ArrowUp', ArrowUpIcon],
  ['down', 'Alt+ArrowDown', ArrowDownIcon],
  ['unnest', 'Alt+ArrowLeft', OutdentIcon],
  ['nest', 'Alt+ArrowRight', IndentIcon],
] as const;

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
        <div className={css.priority}>
          <span className={css.label}>{t('plan:column.priority')}</span>
          <SegmentedControl
            look="strong"
            label={t('plan:column.priority')}
            segments={PRIORITIES.map((value) => ({ value, label: t(`common:priority.${value}`) }))}
            value={same(items.map((item) => item.priority))}
            onChange={(priority) => void (priority && update({ priority }))}
          />
        </div>
      </div>
      <div className={css.acts}>
        {MOVES.map(([how, keys, Icon]) => (
          <IconButton
            key={how}
            look="plain"
            name={t(`plan:key.${how}`)}
            aria-keyshortcuts={keys}
            unavailable={cutOff ?? (movesOf(snapshot.items, ids, how) ? null : t(`plan:cannot.several.${how}`))}
            onClick={() => void move(how)}
          >
            <Icon />
          </IconButton>
        ))}
        <Button size="row" keys="A" unavailable={cutOff} onClick={() => void setAside()}>
          {t('plan:setAside')}
        </Button>
        <Button size="row" keys="Delete" unavailable={cutOff} onClick={() => void remove()}>
          {t('plan:remove')}
        </Button>
        <CopyButton />
        <Button size="row" keys="Ctrl+D" unavailable={cutOff} onClick={() => void duplicate()}>
          {t('plan:duplicate')}
        </Button>
      </div>
    </section>
  );
}

/** The same as the key: the copying itself is done where the page hears that something is copied. */
export function CopyButton(): ReactNode {
  const { t } = useWords();
  return (
    <Button size="row" keys="Ctrl+C" onClick={() => void document.execCommand('copy')}>
      {t('plan:copy')}
    </Button>
  );
}
