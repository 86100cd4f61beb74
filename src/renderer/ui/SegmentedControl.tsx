import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import css from './SegmentedControl.module.css';

interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

/** A few choices of which one holds: real radio buttons, so that the arrow keys move between them. */
export function SegmentedControl<Value extends string>(props: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `tabs` looks like the choice of day; `strong` like MÅ, BØR, KAN. */
  look?: 'tabs' | 'strong';
  className?: string;
}): ReactNode {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={cx(css.group, css[props.look ?? 'tabs'], props.className)}
    >
      {props.segments.map((segment) => (
        <label key={segment.value} className={css.segment}>
          <input
            type="radio"
            name={name}
            checked={segment.value === props.value}
            onChange={() => props.onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </div>
  );
}
