import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { PlusIcon } from '../../../ui/icons';
import { placeBelow } from '../acts/moves';
import { usePlan } from '../acts/plan-context';
import css from './NewItem.module.css';
import { mayHoldTimes, newItemOf, readNewItem, timesFirst } from './new-item';

/** A line with times in it is read as a run sheet's is, where those are read; the rest needs no more than its words. */
function useReadLine(): (text: string) => Promise<ReturnType<typeof readNewItem>> {
  const { client } = useGathering();
  const call = useCall();
  return async (text) => {
    const line = timesFirst(text);
    const own = readNewItem(line);
    if (!mayHoldTimes(line)) return own;
    const read = await call(() => client.agenda.read({ text: line }), { onFailure: () => true });
    return newItemOf(read.ok ? read.value : null, own);
  };
}

/** Types a new item: below a row, or last in the day. It stays open, so that a whole day can be typed in one go. */
export function NewItem(props: { below: ItemId | null }): ReactNode {
  const { below } = props;
  const { snapshot, day } = useGathering();
  const { t } = useWords();
  const readLine = useReadLine();
  const adding = useRef(false);
  const { acts, addBelow, focusItem, select, selected } = usePlan();
  const { undo } = useUndo();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // Where there is no row for it to come below, the key leads to the field at the end.
  const off = below !== null || selected?.dayId === day.id;
  useShortcut(['N', 'Insert'], t('plan:newItem.label'), () => input.current?.focus(), { off });
  useEffect(() => {
    if (below !== null) input.current?.focus();
  }, [below]);

  const add = async (): Promise<void> => {
    const { items } = snapshot;
    const last = items.filter((item) => item.dayId === day.id && item.parentId === null).length;
    const place = (below === null ? null : placeBelow(items, below)) ?? {
      dayId: day.id,
      parentId: null,
      position: last,
    };
    adding.current = true;
    const added = await acts.addItem(place, await readLine(text));
    adding.current = false;
    if (added === null) return;
    // What she has typed meanwhile is the next item.
    setText((now) => (now.startsWith(text) ? now.slice(text.length) : now));
    select(added);
    if (below !== null) addBelow(added);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && text.trim() !== '' && !adding.current) void add();
    // Nothing is typed that the field could undo: she means the item she has just added.
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && text === '') {
      event.preventDefault();
      void undo('plan');
    }
    if (event.key !== 'Escape') return;
    setText('');
    if (below === null) return;
    addBelow(null);
    focusItem(below);
  };
  return (
    <div className={css.item}>
      <PlusIcon />
      <input
        ref={input}
        className={css.input}
        aria-label={t('plan:newItem.label')}
        placeholder={t('plan:newItem.example')}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (below !== null && text.trim() === '') addBelow(null);
        }}
      />
    </div>
  );
}
