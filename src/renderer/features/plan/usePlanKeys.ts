import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { usePlan } from './acts/plan-context';
import { type Move, useItemActs } from './acts/useItemActs';
import { useSeveralActs } from './acts/useSeveralActs';
import { useTrackActs } from './acts/useTrackActs';

const nothing = (): void => undefined;
/** By the rows and the clipboard. */
const heardElsewhere = true;

/** The keys of Planlegg: they act on the chosen item, wherever focus is. */
export function usePlanKeys(): void {
  const { t } = useWords();
  const { selected, several, edit, adding, layout, selecting } = usePlan();
  const acts = useItemActs();
  const all = useSeveralActs();
  const trackActs = useTrackActs();
  const many = several.length > 0;
  const inDay = selected !== null && selected.dayId !== null ? selected : null;
  const off = inDay === null;
  const block = inDay && trackActs.blockOf(inDay);

  const step = (how: Move): void => {
    if (many) void all.move(how);
    else if (inDay) void acts.move(inDay, how);
  };
  const chooseAll = (): void => selecting.chooseAll(layout.rows.map((row) => row.item.id));

  useShortcut('Enter', t('plan:key.title'), () => inDay && edit({ id: inDay.id, field: 'title' }), { off });
  useShortcut('M', t('plan:key.minutes'), () => inDay && edit({ id: inDay.id, field: 'minutes' }), { off });
  useShortcut('T', t('plan:key.start'), () => inDay && edit({ id: inDay.id, field: 'start' }), { off });
  useShortcut('L', t('plan:key.pin'), () => inDay && void acts.togglePin(inDay), { off });
  useShortcut('Shift+L', t('plan:key.lockEnd'), () => inDay && void acts.toggleEnd(inDay), { off });
  useShortcut('P', t('plan:track.key'), () => inDay && void trackActs.toggle(inDay), { off });
  useShortcut('Shift+N', t('plan:track.add'), () => block && void trackActs.add(block), { off: block === null });
  useShortcut(['N', 'Insert'], t('plan:key.add'), () => inDay && adding.addBelow(inDay.id), { off });
  useShortcut(
    'A',
    t('plan:key.park'),
    () => (many ? void all.setAside() : selected && void acts.parkOrTakeIn(selected)),
    { off: selected === null },
  );
  useShortcut(
    'Delete',
    t('plan:key.remove'),
    () => (many ? void all.remove() : selected && void acts.remove(selected)),
    { off: selected === null },
  );
  useShortcut('Alt+ArrowUp', t('plan:key.up'), () => step('up'), { off });
  useShortcut('Alt+ArrowDown', t('plan:key.down'), () => step('down'), { off });
  useShortcut('Alt+ArrowRight', t('plan:key.nest'), () => step('nest'), { off });
  useShortcut('Alt+ArrowLeft', t('plan:key.unnest'), () => step('unnest'), { off });
  useShortcut('Ctrl+D', t('plan:key.duplicate'), () => void all.duplicate(), { off: selected === null });
  useShortcut(['Shift+ArrowUp', 'Shift+ArrowDown'], t('plan:key.several'), nothing, { off, heardElsewhere });
  useShortcut('Ctrl+C', t('plan:copy'), nothing, { off: selected === null, heardElsewhere });
  useShortcut('Ctrl+X', t('plan:key.cut'), nothing, { off: selected === null, heardElsewhere });
  useShortcut('Ctrl+V', t('plan:key.paste'), nothing, { heardElsewhere });
  useShortcut('Ctrl+A', t('plan:key.chooseAll'), chooseAll, { off: layout.rows.length < 2 });
}
