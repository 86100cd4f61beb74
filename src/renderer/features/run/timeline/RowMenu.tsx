import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView } from '../../../../domain/run/clock';
import { useWords } from '../../../i18n/words';
import { KeyCap } from '../../../ui/KeyCap';
import css from './RowMenu.module.css';
import { actsOn, ROW_KEYS, type RowDesk } from './useRowDesk';

interface RowMenuButtonProps {
  readonly itemId: ItemId;
  readonly title: string;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onOpen: RowDesk['open'];
}

/** Opens what can be done about a row. One stop for the keyboard; the arrow keys go from row to row. */
export function RowMenuButton(props: RowMenuButtonProps): ReactNode {
  const { itemId, title, isOpen, isStop, onOpen } = props;
  const { t } = useWords();
  return (
    <button
      type="button"
      data-row-menu=""
      className={css.button}
      aria-label={t('run:row.menu', { title })}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      tabIndex={isStop ? 0 : -1}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(itemId, event.currentTarget.getBoundingClientRect())}
    >
      <span aria-hidden="true">···</span>
    </button>
  );
}

/** The menu of the row that is chosen, beside its button. It lies in the top layer and closes by itself. */
export function RowMenu(props: { desk: RowDesk; view: ClockView }): ReactNode {
  const { desk, view } = props;
  const row = view.rows.find((one) => one.itemId === desk.menu?.itemId);
  return desk.menu && row ? <OpenMenu key={row.itemId} desk={desk} menu={desk.menu} acts={actsOn(row)} /> : null;
}

function OpenMenu(props: {
  desk: RowDesk;
  menu: NonNullable<RowDesk['menu']>;
  acts: ReturnType<typeof actsOn>;
}): ReactNode {
  const { desk, menu, acts } = props;
  const { t } = useWords();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.showPopover();
    element.current?.querySelector('button')?.focus();
  }, []);
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Tab') desk.close();
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    buttons.at((here + by) % buttons.length)?.focus();
  };
  const below = menu.at.bottom + acts.length * 40 + 16 < window.innerHeight;
  const place = below ? { top: menu.at.bottom + 4 } : { bottom: window.innerHeight - menu.at.top + 4 };
  return (
    <div
      ref={element}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className={css.menu}
      style={{ left: Math.max(8, menu.at.right - 260), ...place }}
      onToggle={(event) => {
        if (event.newState === 'closed') desk.close();
      }}
      onKeyDown={onKey}
    >
      {acts.map((act) => (
        <button
          key={act}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={css.item}
          aria-keyshortcuts={ROW_KEYS[act]}
          onClick={() => {
            // Closed first, so that focus is back where it was when the act moves it.
            element.current?.hidePopover();
            desk.act(act, menu.itemId);
          }}
        >
          {t(`run:row.${act}`)}
          <KeyCap keys={ROW_KEYS[act]} />
        </button>
      ))}
    </div>
  );
}
