import type { KeyboardEvent } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { usePlan } from '../acts/plan-context';

const ROW = 'tr:not([role]), [role="row"]';
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Arrows go between rows and to what must be mended, and sideways between tracks; Enter edits. */
export function useRowKeys(): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { edit, layout, selecting } = usePlan();
  const ids = layout.rows.map((row) => row.item.id);
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.matches('input')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    const row = event.target.closest<HTMLElement>(ROW);
    if (step !== undefined) {
      event.preventDefault();
      const wanted = event.shiftKey ? '[data-item]' : '[data-stop]';
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(wanted)];
      const here = stops.findIndex((stop) => stop.closest(ROW) === row);
      const stop = stops[Math.min(Math.max(0, here + step), stops.length - 1)];
      if (event.shiftKey && stop?.dataset.item) selecting.extendTo(stop.dataset.item as ItemId, ids);
      stop?.focus();
    }
    if (event.shiftKey) return;
    const beside = row && rowBeside(row, event.key);
    if (beside) {
      event.preventDefault();
      beside.focus();
    }
    if ((event.key === 'Enter' || event.key === 'F2') && event.target === row && row?.dataset.item) {
      event.preventDefault();
      edit({ id: row.dataset.item as ItemId, field: 'title' });
    }
  };
}

/** The row of the track beside this one that stands nearest in height. */
function rowBeside(row: HTMLElement, key: string): HTMLElement | null {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const columns = [...(row.closest('[data-tracks]')?.children ?? [])];
  const beside = columns[columns.findIndex((column) => column.contains(row)) + step];
  if (step === 0 || !beside) return null;
  const { top } = row.getBoundingClientRect();
  const away = (one: Element): number => Math.abs(one.getBoundingClientRect().top - top);
  const [nearest] = [...beside.querySelectorAll<HTMLElement>('[data-item]')].sort((a, b) => away(a) - away(b));
  return nearest ?? null;
}
