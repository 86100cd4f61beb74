import {
  createContext,
  type FocusEvent,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../i18n/words';
import { useAnnounce } from './Announcer';
import { Button, IconButton } from './Button';
import { cx } from './cx';
import { CrossIcon } from './icons';
import css from './Toast.module.css';

export interface ToastMessage {
  readonly text: string;
  /** An error stays until it is closed; anything else goes after eight seconds. */
  readonly tone?: 'plain' | 'error';
  readonly action?: ToastAction | undefined;
}

interface ToastAction {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
  /** Called while the toast shows, with a way to close it when the action would no longer mean what it says. */
  readonly follow?: (close: () => void) => () => void;
}

type ShowToast = (message: ToastMessage) => void;

/** Long enough to read a sentence and reach for the key. */
const SHOWN_FOR = 8_000;

const ToastContext = createContext<ShowToast>(() => undefined);
export const useToast = (): ShowToast => useContext(ToastContext);

const LeaveContext = createContext<() => void>(() => undefined);
/** For whoever leaves the place a message was about. An error stays: it may not have been read. */
export const useLeaveToasts = (): (() => void) => useContext(LeaveContext);

/** One message at a time, at the bottom; the newest takes the place of the one before. It is read out as well. */
export function ToastHost(props: { children: ReactNode }): ReactNode {
  const [current, setCurrent] = useState<{ message: ToastMessage; nr: number } | null>(null);
  const announce = useAnnounce();
  const count = useRef(0);
  const show = useCallback<ShowToast>(
    (message) => {
      count.current += 1;
      setCurrent({ message, nr: count.current });
      announce(message.text, message.tone === 'error' ? 'assertive' : 'polite');
    },
    [announce],
  );
  const nr = current?.nr;
  // A message closes itself and no other: the one that took its place may have something to say.
  const close = useCallback(() => setCurrent((now) => (now?.nr === nr ? null : now)), [nr]);
  const leave = useCallback(() => setCurrent((now) => (now?.message.tone === 'error' ? now : null)), []);
  const toast = useMemo(
    () => (current ? <ToastCard key={current.nr} message={current.message} onClose={close} /> : null),
    [current, close],
  );
  return (
    <ToastContext value={show}>
      <LeaveContext value={leave}>{props.children}</LeaveContext>
      {toast}
    </ToastContext>
  );
}

function ToastCard(props: { message: ToastMessage; onClose: () => void }): ReactNode {
  const { message, onClose } = props;
  const { t } = useWords();
  const [hovered, setHovered] = useState(false);
  const { focused, onFocus, onBlur } = useFocusLoan();
  const stays = hovered || focused || message.tone === 'error';
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [stays, onClose]);
  const region = useRef<HTMLElement>(null);
  // A popover lies in the top layer, so that a dialog's backdrop does not cover what it says.
  useEffect(() => region.current?.showPopover(), []);
  const { action } = message;
  const follow = action?.follow;
  useEffect(() => follow?.(onClose), [follow, onClose]);
  return (
    <section ref={region} popover="manual" className={css.region} aria-label={t('common:message')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notices that someone is at its buttons, and waits. */}
      <div
        className={cx(css.toast, message.tone === 'error' && css.error)}
        onFocus={onFocus}
        onBlur={onBlur}
        onPointerEnter={() => setHovered(true)}
        onPointerLeave={() => setHovered(false)}
      >
        <p>{message.text}</p>
        {action ? (
          <Button
            size="row"
            keepFocus
            keys={action.keys}
            className={css.action ?? ''}
            onClick={() => {
              onClose();
              action.run();
            }}
          >
            {action.label}
          </Button>
        ) : null}
        <IconButton name={t('common:close')} keepFocus className={css.close ?? ''} onClick={onClose}>
          <CrossIcon />
        </IconButton>
      </div>
    </section>
  );
}

/** Whether focus is at its buttons. Where it came from it goes back to when the message closes under it. */
function useFocusLoan() {
  const [focused, setFocused] = useState(false);
  const lender = useRef<HTMLElement | null>(null);
  const holds = useRef(false);
  // Before the buttons are gone: after that nobody could tell that focus was theirs.
  useLayoutEffect(
    () => () => {
      if (holds.current && lender.current?.isConnected) lender.current.focus();
    },
    [],
  );
  return {
    focused,
    onFocus: ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>): void => {
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        lender.current = relatedTarget;
      holds.current = true;
      setFocused(true);
    },
    onBlur: (): void => {
      holds.current = false;
      setFocused(false);
    },
  };
}
