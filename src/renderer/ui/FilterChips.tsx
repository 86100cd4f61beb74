import type { ReactNode } from 'react';
import { cx } from './cx';
import css from './FilterChips.module.css';

/** What a list shows: chips and choices on a row. */
export function FilterRow(props: { label: string; className?: string | undefined; children: ReactNode }): ReactNode {
  return (
    <fieldset className={cx(css.filters, props.className)} aria-label={props.label}>
      {props.children}
    </fieldset>
  );
}

interface ChipProps {
  readonly chosen: boolean;
  /** In the colour of what should be looked at. */
  readonly warns?: boolean;
  /** How many there are of what it leaves. */
  readonly count: number;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One thing the list can be narrowed to; pressed again it is let go. */
export function FilterChip({ chosen, warns = false, count, onPress, children }: ChipProps): ReactNode {
  return (
    <button
      type="button"
      className={cx(css.chip, warns && css.warns, chosen && css.chosen)}
      aria-pressed={chosen}
      onClick={onPress}
    >
      <span className={css.word}>{children}</span>
      <span className={css.count}>{count}</span>
    </button>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly all: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly className?: string | undefined;
  readonly onChange: (value: Value | null) => void;
}

/** One of several, or none: looks chosen when something is. */
export function FilterChoice<Value extends string>(props: ChoiceProps<Value>): ReactNode {
  const { label, all, value, options, className, onChange } = props;
  return (
    <select
      className={cx(css.chip, css.choice, value !== null && css.chosen, className)}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(options.find(([one]) => one === event.target.value)?.[0] ?? null)}
    >
      <option value="">{all}</option>
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Looks as a chip does, and leads to what is not in the list. */
export function FilterLink(props: { count: number; onPress: () => void; children: ReactNode }): ReactNode {
  return (
    <button type="button" className={cx(css.chip, css.link)} onClick={props.onPress}>
      {props.children} <span className={css.count}>{props.count}</span>
    </button>
  );
}
