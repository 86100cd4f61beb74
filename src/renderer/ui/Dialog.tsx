import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../i18n/words';
import { IconButton } from './Button';
import { cx } from './cx';
import css from './Dialog.module.css';
import { CrossIcon } from './icons';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the foot; the filled one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** `drawer` stands at the right edge, full height: the right column where there is no room for it. */
  readonly as?: 'dialog' | 'drawer';
}

/** The browser's own modal dialog: Escape closes it, and focus goes back to where it came from. */
export function Dialog(props: DialogProps): ReactNode {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: DialogProps): ReactNode {
  const { onClose, title, as = 'dialog', wide = false } = props;
  const { t } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A selection dragged out of a field ends on the backdrop, and is no wish to close.
  const pressedOutside = useRef(false);
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    dialog.showModal();
    // The first thing to fill in, rather than the button that closes.
    const first =
      dialog.querySelector<HTMLElement>('[data-autofocus]') ??
      dialog.querySelector<HTMLElement>('form input, form textarea');
    first?.focus();
    return () => {
      dialog.close();
      // What she was looking at stays in view.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the backdrop is a convenience of the mouse; Escape does the same.
    <dialog
      ref={ref}
      className={cx(css.dialog, as === 'drawer' && css.drawer, wide && css.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // A dialog opened from this one is its child here, wherever it stands: closing that leaves this open.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === ref.current;
      }}
      onClick={(event) => {
        if (event.target === ref.current && pressedOutside.current) onClose();
      }}
    >
      <div className={css.sheet}>
        <header className={css.head}>
          <h2 id={titleId}>{title}</h2>
          <IconButton name={t('common:close')} onClick={onClose}>
            <CrossIcon />
          </IconButton>
        </header>
        <div className={css.body}>{props.children}</div>
        {props.actions ? <footer className={css.foot}>{props.actions}</footer> : null}
      </div>
    </dialog>
  );
}

/** The right column below 1200 px. */
export const Drawer = (props: Omit<DialogProps, 'as'>): ReactNode => <Dialog {...props} as="drawer" />;
