import { type ComponentPropsWithRef, type MouseEvent, type ReactNode, useId } from 'react';
import css from './Button.module.css';
import { cx } from './cx';
import { KeyCap } from './KeyCap';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'type'> {
  /** `filled` is the one next act of a view; `plain` has a border; `quiet` is words alone; `danger` destroys for good. */
  readonly look?: 'plain' | 'filled' | 'quiet' | 'danger';
  /** 40 high; 32 in rows. */
  readonly size?: 'normal' | 'row';
  /** The key that does the same, e.g. `Ctrl+Z`; the key itself is bound with `useShortcut`. */
  readonly keys?: string | undefined;
  /** Why it cannot be pressed now. It stays focusable, and the reason is read out and shown on focus. */
  readonly unavailable?: string | false | null | undefined;
  /** Leaves focus where it was when pressed with the mouse, so that Space goes on meaning Next. */
  readonly keepFocus?: boolean;
  readonly type?: 'button' | 'submit';
}

const holdFocus = (event: MouseEvent): void => event.preventDefault();

export function Button(props: ButtonProps): ReactNode {
  const {
    look = 'plain',
    size = 'normal',
    keys,
    unavailable,
    keepFocus,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const reasonId = useId();
  const off = Boolean(unavailable);
  return (
    <>
      <button
        type="button"
        {...rest}
        className={cx(css.button, css[look], size === 'row' && css.row, off && css.off, className)}
        aria-disabled={off || undefined}
        aria-describedby={off ? reasonId : rest['aria-describedby']}
        aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
        data-reason={off ? unavailable : undefined}
        onMouseDown={keepFocus ? holdFocus : rest.onMouseDown}
        onClick={(event) => {
          if (off) event.preventDefault();
          else onClick?.(event);
        }}
      >
        {children}
        {keys ? <KeyCap keys={keys} className={css.cap ?? ''} /> : null}
      </button>
      {off ? (
        <span id={reasonId} hidden>
          {unavailable}
        </span>
      ) : null}
    </>
  );
}

/** The form `aria-keyshortcuts` wants: `Control+Z`, `Space`. */
const ariaKeys = (keys: string): string => keys.replaceAll('Ctrl', 'Control');

/** An act that is a sign alone, in rows: its name is for those who do not see the sign, and its tip. */
export function IconButton(props: Omit<ButtonProps, 'children'> & { name: string; children: ReactNode }): ReactNode {
  const { name, className, ...rest } = props;
  return (
    <Button look="quiet" size="row" {...rest} aria-label={name} title={name} className={cx(css.icon, className)} />
  );
}

/** A link that looks like a button, for what takes you elsewhere. */
export function ButtonLink(props: ComponentPropsWithRef<'a'> & Pick<ButtonProps, 'look' | 'size' | 'keys'>): ReactNode {
  const { look = 'plain', size = 'normal', keys, className, children, ...rest } = props;
  return (
    <a
      {...rest}
      className={cx(css.button, css[look], size === 'row' && css.row, className)}
      aria-keyshortcuts={keys ? ariaKeys(keys) : undefined}
    >
      {children}
      {keys ? <KeyCap keys={keys} className={css.cap ?? ''} /> : null}
    </a>
  );
}
