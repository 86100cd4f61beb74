import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useHeldText } from '../../../app/held-text';
import { useShortcut } from '../../../app/shortcuts';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { PlusIcon } from '../../../ui/icons';
import { usePlan } from '../acts/plan-context';
import { newItemKey } from '../acts/useAdding';
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

/**
 * Types a new item: below a row, or last in the day. It stays open and takes the next line at once, so that a whole day can be
 * typed in one go.
 */
export function NewItem(props: { below: ItemId | null }): ReactNode {
  const { below } = props;
  const { day } = useGathering();
  const { t } = useWords();
  const readLine = useReadLine();
  const { adding, focusItem, selected } = usePlan();
  const { undo } = useUndo();
  // Not its own: below what it has added it is another field, and what has been begun goes along.
  const [text, setText] = useHeldText(newItemKey(day.id, below));
  const input = useRef<HTMLInputElement>(null);
  // Where there is no row for it to come below, the key leads to the field at the end.
  const off = below !== null || selected?.dayId === day.id;
  useShortcut(['N', 'Insert'], t('plan:newItem.label'), () => input.current?.focus(), { off });
  useLayoutEffect(() => {
    if (below !== null) input.current?.focus();
  }, [below]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter' && text.trim() !== '') adding.enter({ below, text, read: () => readLine(text) });
    // Nothing is typed that the field could undo: she means the item she has just added.
    if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && text === '') {
      event.preventDefault();
      void adding.allAdded().then((done) => (done ? undo('plan') : undefined));
    }
    if (event.key !== 'Escape') return;
    setText('');
    if (below === null) return;
    adding.addBelow(null);
    focusItem(below);
  };
  return (
    <div className={css.item} data-new-item="">
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
          if (below !== null && text.trim() === '') adding.addBelow(null);
        }}
      />
    </div>
  );
}
