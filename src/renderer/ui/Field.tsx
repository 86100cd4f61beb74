import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { cx } from './cx';
import css from './Field.module.css';
import { VisuallyHidden } from './Hidden';

export interface FieldTexts {
  readonly label: string;
  /** The label is there for those who listen, but the eye gets it from a column head or the place. */
  readonly hideLabel?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong, in words; the edge turns as well. */
  readonly error?: string | null | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label above, control, then hint or error. `children` is given what ties the control to them. */
export function Field(
  props: FieldTexts & { className?: string | undefined; children: (wiring: Wiring) => ReactNode },
): ReactNode {
  const { label, hideLabel = false, hint, error, className } = props;
  const id = useId();
  const textId = `${id}-text`;
  const text = error ?? hint;
  return (
    <div className={cx(css.field, className)}>
      <label htmlFor={id} className={hideLabel ? undefined : css.label}>
        {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {props.children({
        id,
        'aria-describedby': text ? textId : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {text ? (
        <p id={textId} className={error ? css.error : css.hint}>
          {text}
        </p>
      ) : null}
    </div>
  );
}

type Control<Element extends 'input' | 'textarea' | 'select'> = FieldTexts & Omit<ComponentPropsWithRef<Element>, 'id'>;

export function TextField(props: Control<'input'>): ReactNode {
  const { label, hideLabel, hint, error, className, ...rest } = props;
  return (
    <Field {...texts(props)} className={className}>
      {(wiring) => <input type="text" autoComplete="off" {...rest} {...wiring} className={css.control} />}
    </Field>
  );
}

export function TextArea(props: Control<'textarea'>): ReactNode {
  const { label, hideLabel, hint, error, className, ...rest } = props;
  return (
    <Field {...texts(props)} className={className}>
      {(wiring) => <textarea rows={3} {...rest} {...wiring} className={cx(css.control, css.area)} />}
    </Field>
  );
}

export function Select(props: Control<'select'>): ReactNode {
  const { label, hideLabel, hint, error, className, children, ...rest } = props;
  return (
    <Field {...texts(props)} className={className}>
      {(wiring) => (
        <select {...rest} {...wiring} className={cx(css.control, css.select)}>
          {children}
        </select>
      )}
    </Field>
  );
}

function texts(props: FieldTexts): FieldTexts {
  const { label, hideLabel = false, hint, error } = props;
  return { label, hideLabel, hint, error };
}

export function Checkbox(props: Omit<ComponentPropsWithRef<'input'>, 'type'> & { children: ReactNode }): ReactNode {
  const { children, className, ...rest } = props;
  return (
    <label className={cx(css.check, className)}>
      <input type="checkbox" {...rest} className={css.box} />
      <span>{children}</span>
    </label>
  );
}
