import { useCallback, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { ClockRow, ClockView } from '../../../../domain/run/clock';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import type { RunActs } from '../acts/useRunActs';

type RowAct = 'jump' | 'skip' | 'correct';

/** The key of each, while the row is in focus. */
export const ROW_KEYS: Readonly<Record<RowAct, string>> = { jump: 'J', skip: 'H', correct: 'T' };

/** What can be done about a row as it stands. */
export function actsOn(row: ClockRow): readonly RowAct[] {
  if (!row.isStep) return [];
  switch (row.state) {
    case 'coming':
      return ['jump', 'skip'];
    case 'current':
      return ['correct'];
    case 'done':
      return ['correct', 'jump'];
    case 'skipped':
      return ['jump'];
  }
}

/** The row whose menu is open or whose time is being corrected, and the keys that act on the row in focus. */
export interface RowDesk {
  readonly menu: { readonly itemId: ItemId; readonly at: DOMRect } | null;
  readonly correcting: ItemId | null;
  /** The same from one drawing to the next. */
  readonly open: (itemId: ItemId, at: DOMRect) => void;
  readonly close: () => void;
  readonly act: (act: RowAct, itemId: ItemId) => void;
}

export function useRowDesk(view: ClockView, acts: RunActs): RowDesk {
  const [menu, setMenu] = useState<RowDesk['menu']>(null);
  const [correcting, setCorrecting] = useState<ItemId | null>(null);
  const act = (which: RowAct, itemId: ItemId): void => {
    setMenu(null);
    if (which === 'correct') setCorrecting(itemId);
    if (which === 'skip') acts.skip(itemId);
    if (which !== 'jump') return;
    acts.jump(itemId);
    // Space is Next again.
    document.querySelector<HTMLElement>('main [data-surface="panel"]')?.focus();
  };
  useRowKeys(view, menu?.itemId ?? null, act);
  const open = useCallback<RowDesk['open']>((itemId, at) => setMenu({ itemId, at }), []);
  return {
    menu,
    correcting,
    open,
    close: () => {
      setMenu(null);
      setCorrecting(null);
    },
    act,
  };
}

function useRowKeys(view: ClockView, inMenu: ItemId | null, act: RowDesk['act']): void {
  const { t } = useWords();
  const off = view.phase !== 'running' && view.phase !== 'paused';
  const press = (which: RowAct): void => {
    const id = inMenu ?? rowInFocus();
    const row = view.rows.find((one) => one.itemId === id);
    if (row && actsOn(row).includes(which)) act(which, row.itemId);
    else if (which === 'correct' && view.current) act(which, view.current.itemId);
    // No row is chosen yet: the keyboard is led to where it can choose one.
    else focusRow(view.next);
  };
  useShortcut('j', t('run:row.jumpKey'), () => press('jump'), { off });
  useShortcut('h', t('run:row.skipKey'), () => press('skip'), { off });
  useShortcut('t', t('run:row.correct'), () => press('correct'), { off });
}

const rowInFocus = (): string | null =>
  document.activeElement?.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? null;

function focusRow(itemId: ItemId | null): void {
  for (const row of document.querySelectorAll<HTMLElement>('tr[data-row]')) {
    if (row.dataset.row === itemId) row.querySelector<HTMLElement>('[data-row-menu]')?.focus();
  }
}
