import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { usePlan } from './plan-context';
import { useItemActs } from './useItemActs';

/** The keys of Planlegg: they act on the chosen item, wherever focus is. */
export function usePlanKeys(): void {
  const { t } = useWords();
  const { selected, edit, addBelow, layout } = usePlan();
  const acts = useItemActs();
  const inDay = selected !== null && selected.dayId !== null ? selected : null;
  const off = inDay === null;
  const isBlock = layout.rows.some((row) => row.item.id === inDay?.id && row.isBlock);

  useShortcut('Enter', t('plan:key.title'), () => inDay && edit({ id: inDay.id, field: 'title' }), { off });
  useShortcut('M', t('plan:key.minutes'), () => inDay && edit({ id: inDay.id, field: 'minutes' }), {
    off: off || isBlock,
  });
  useShortcut('T', t('plan:key.start'), () => inDay && edit({ id: inDay.id, field: 'start' }), { off });
  useShortcut('L', t('plan:key.pin'), () => inDay && void acts.togglePin(inDay), { off });
  useShortcut(['N', 'Insert'], t('plan:key.add'), () => inDay && addBelow(inDay.id), { off });
  useShortcut('A', t('plan:key.park'), () => selected && void acts.parkOrTakeIn(selected), { off: selected === null });
  useShortcut('Delete', t('plan:key.remove'), () => selected && void acts.remove(selected), { off: selected === null });
  useShortcut('Alt+ArrowUp', t('plan:key.up'), () => inDay && void acts.move(inDay, 'up'), { off });
  useShortcut('Alt+ArrowDown', t('plan:key.down'), () => inDay && void acts.move(inDay, 'down'), { off });
  useShortcut('Alt+ArrowRight', t('plan:key.nest'), () => inDay && void acts.move(inDay, 'nest'), { off });
  useShortcut('Alt+ArrowLeft', t('plan:key.unnest'), () => inDay && void acts.move(inDay, 'unnest'), { off });
}
