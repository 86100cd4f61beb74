import type { ComponentProps, ReactNode } from 'react';
import { ACTION_STATUSES } from '../../../domain/notes/note';
import { useWords } from '../../i18n/words';
import { FilterChip, FilterChoice, FilterRow } from '../../ui/FilterChips';
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
    <FilterRow label={t('outcomes:filter.label')}>
      <FilterChip chosen={isAll} count={all} onPress={() => onChange(EVERYTHING)}>
        {t('outcomes:filter.all')}
      </FilterChip>
      {OUTCOME_KINDS.filter((kind) => counts.byKind[kind] > 0 || kind === filter.kind).map((kind) => (
        <FilterChip
          key={kind}
          chosen={filter.kind === kind}
          count={counts.byKind[kind]}
          onPress={() => onChange({ ...filter, kind: filter.kind === kind ? null : kind })}
        >
          {t(`outcomes:section.${kind}`)}
        </FilterChip>
      ))}
      {counts.missing > 0 || filter.missing ? (
        <FilterChip
          chosen={filter.missing}
          warns
          count={counts.missing}
          onPress={() => onChange({ ...filter, missing: !filter.missing })}
        >
          <WarningIcon /> {t('outcomes:filter.missing')}
        </FilterChip>
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
    </FilterRow>
  );
}

/** One of several, or none: «Hvem: alle» while none is chosen. */
function Choice<Value extends string>(
  props: Omit<ComponentProps<typeof FilterChoice<Value>>, 'all' | 'className'>,
): ReactNode {
  const { t } = useWords();
  const { label } = props;
  return <FilterChoice {...props} all={t('outcomes:filter.any', { label })} className={css.choice} />;
}
