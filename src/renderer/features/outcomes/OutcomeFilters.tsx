import type { ReactNode } from 'react';
import { ACTION_STATUSES } from '../../../domain/notes/note';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { WarningIcon } from '../../ui/icons';
import css from './OutcomeFilters.module.css';
import { EVERYTHING, OUTCOME_KINDS, type OutcomeFilter, WITHINS } from './outcomes-view';

interface FiltersProps {
  readonly filter: OutcomeFilter;
  readonly counts: {
    readonly byKind: Readonly<Record<(typeof OUTCOME_KINDS)[number], number>>;
    readonly missing: number;
  };
  readonly people: readonly string[];
  readonly onChange: (filter: OutcomeFilter) => void;
}

/** What the table shows, with how many there are of each; a kind nobody has used takes no room. */
export function OutcomeFilters({ filter, counts, people, onChange }: FiltersProps): ReactNode {
  const { t } = useWords();
  const all = OUTCOME_KINDS.reduce((sum, kind) => sum + counts.byKind[kind], 0);
  const isAll = Object.entries(filter).every(([name, value]) => value === EVERYTHING[name as keyof OutcomeFilter]);
  return (
    <fieldset className={css.filters} aria-label={t('outcomes:filter.label')}>
      <Chip chosen={isAll} count={all} onPress={() => onChange(EVERYTHING)}>
        {t('outcomes:filter.all')}
      </Chip>
      {OUTCOME_KINDS.filter((kind) => counts.byKind[kind] > 0 || kind === filter.kind).map((kind) => (
        <Chip
          key={kind}
          chosen={filter.kind === kind}
          count={counts.byKind[kind]}
          onPress={() => onChange({ ...filter, kind: filter.kind === kind ? null : kind })}
        >
          {t(`outcomes:section.${kind}`)}
        </Chip>
      ))}
      {counts.missing > 0 || filter.missing ? (
        <Chip
          chosen={filter.missing}
          warns
          count={counts.missing}
          onPress={() => onChange({ ...filter, missing: !filter.missing })}
        >
          <WarningIcon /> {t('outcomes:filter.missing')}
        </Chip>
      ) : null}
      <Choice
        label={t('outcomes:filter.who')}
        value={filter.who}
        options={people.map((name) => [name, name] as const)}
        onChange={(who) => onChange({ ...filter, who })}
      />
      <Choice
        label={t('outcomes:filter.within')}
        value={filter.within}
        options={WITHINS.map((within) => {
          const label =
            within === 'dated' || within === 'none' ? t(`outcomes:filter.${within}`) : t(`common:horizon.${within}`);
          return [within, label] as const;
        })}
        onChange={(within) => onChange({ ...filter, within })}
      />
      <Choice
        label={t('outcomes:filter.status')}
        value={filter.status}
        options={ACTION_STATUSES.map((status) => [status, t(`outcomes:status.${status}`)] as const)}
        onChange={(status) => onChange({ ...filter, status })}
      />
    </fieldset>
  );
}

function Chip(props: {
  chosen: boolean;
  warns?: boolean;
  count: number;
  onPress: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <button
      type="button"
      className={cx(css.chip, props.warns && css.warns, props.chosen && css.chosen)}
      aria-pressed={props.chosen}
      onClick={props.onPress}
    >
      <span className={css.word}>{props.children}</span>
      <span className={css.count}>{props.count}</span>
    </button>
  );
}

/** One of several, or none: looks chosen when something is. */
function Choice<Value extends string>(props: {
  label: string;
  value: Value | null;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value | null) => void;
}): ReactNode {
  const { label, value, options, onChange } = props;
  const { t } = useWords();
  return (
    <select
      className={cx(css.choice, value !== null && css.chosen)}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find(([one]) => one === event.target.value)?.[0] ?? null)}
    >
      <option value="">{t('outcomes:filter.any', { label })}</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}
