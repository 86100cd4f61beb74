import {
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { heldText, holdText, useHeldText } from '../../../app/held-text';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { IconButton } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { CrossIcon, GripIcon, PlusIcon } from '../../../ui/icons';
import { useFocusOnceDrawn } from '../../../ui/useFocusOnceDrawn';
import { linesOf } from '../fields/lines';
import panelCss from './ItemPanel.module.css';
import css from './PromptList.module.css';
import { moveTo, putAt, removeAt } from './prompt-edits';
import { usePrompts } from './usePrompts';

const LINE = '[data-prompt]';

const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

/** Questions and bullets of an item, each a line that is edited, moved and deleted where it stands. */
export function PromptList(props: { item: Item }): ReactNode {
  const { t } = useWords();
  const { undo } = useUndo();
  const labelId = useId();
  const hintId = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const prompts = usePrompts(props.item);
  const drag = useLineDrag(prompts.act);
  const { shown, act } = prompts;
  const focusOnceDrawn = useFocusOnceDrawn();
  const focusLine = (at: number): void =>
    focusOnceDrawn(() => list.current?.querySelectorAll<HTMLTextAreaElement>(LINE)[at]);
  const remove = (at: number): void => {
    void act(removeAt(at));
    focusLine(Math.min(at, shown.length - 1));
  };
  const move = (at: number, to: number): void => {
    if (to < 0 || to >= shown.length) return;
    void act(moveTo(at, to));
    focusLine(to);
  };
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    event.stopPropagation();
    const empty = event.target instanceof HTMLTextAreaElement && event.target.value === '';
    if (event.key === 'Enter') focusLine(at + 1);
    else if (event.altKey && event.key === 'ArrowUp') move(at, at - 1);
    else if (event.altKey && event.key === 'ArrowDown') move(at, at + 1);
    else if (event.key === 'Backspace' && empty) remove(at);
    else if (event.key === 'Escape') prompts.drop();
    // While she types, the field undoes its own letters.
    else if (isUndo(event) && !prompts.typing) void undo('plan');
    else return;
    if (event.key === 'Enter') prompts.commit();
    event.preventDefault();
  };
  return (
    <fieldset ref={list} className={css.prompts} aria-labelledby={labelId} aria-describedby={hintId}>
      <p id={labelId} className={panelCss.label}>
        {t('plan:panel.prompts')}
      </p>
      <ul className={css.list} {...drag.list}>
        {shown.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a prompt has no identity but its place.
          <li key={at} data-at={at} className={cx(css.line, drag.over === at && css.over)}>
            <span draggable className={css.grip} title={t('plan:drag')} aria-hidden="true">
              <GripIcon />
            </span>
            <textarea
              data-prompt=""
              rows={1}
              className={css.text}
              aria-label={t('plan:prompt.line', { nr: at + 1 })}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              value={text}
              onChange={(event) => prompts.type(at, event.target.value)}
              onBlur={prompts.commit}
              onKeyDown={(event) => onKeyDown(event, at)}
              onPaste={(event) => pasteLines(event, at, text, act)}
            />
            <IconButton size="row" name={t('plan:prompt.remove', { text })} onClick={() => remove(at)}>
              <CrossIcon />
            </IconButton>
          </li>
        ))}
      </ul>
      <NewPrompt item={props.item} at={shown.length} act={act} onBack={() => focusLine(shown.length - 1)} />
      <p id={hintId} className={css.hint}>
        {t('plan:panel.promptsHint')}
      </p>
    </fieldset>
  );
}

type Act = ReturnType<typeof usePrompts>['act'];

/** Several lines become several prompts, the first and the last joined to what stood on either side of the caret. */
function pasteLines(event: ClipboardEvent<HTMLTextAreaElement>, at: number, text: string, act: Act): void {
  const pasted = event.clipboardData.getData('text/plain');
  if (linesOf(pasted).length < 2) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = event.currentTarget;
  void act(putAt(at, text.slice(0, selectionStart) + pasted + text.slice(selectionEnd)));
}

/** The line at the foot. It stays, so that a whole list can be typed in one go. */
function NewPrompt(props: { item: Item; at: number; act: Act; onBack: () => void }): ReactNode {
  const { at, act, onBack } = props;
  const { t } = useWords();
  const { undo } = useUndo();
  const key = `edit/${props.item.id}/newPrompt`;
  const [text, setText] = useHeldText(key);
  const add = async (lines: string): Promise<void> => {
    setText('');
    // Refused, it is back on the line, before what has been begun there since.
    if (!(await act(putAt(at, lines)))) holdText(key, [lines, heldText(key)].filter(Boolean).join('\n'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const empty = text === '';
    if (event.key === 'Enter' && text.trim() !== '') void add(text);
    else if (event.key === 'Escape' && !empty) setText('');
    else if ((event.key === 'ArrowUp' || event.key === 'Backspace') && empty) onBack();
    else if (isUndo(event) && empty) void undo('plan');
    else return;
    event.preventDefault();
  };
  return (
    <div className={css.line}>
      <span className={css.plus}>
        <PlusIcon />
      </span>
      <textarea
        data-prompt=""
        rows={1}
        className={cx(css.text, css.fresh)}
        aria-label={t('plan:prompt.new')}
        placeholder={t('plan:prompt.new')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void (text.trim() !== '' && add(text))}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (linesOf(pasted).length < 2) return;
          event.preventDefault();
          void add(text + pasted);
        }}
      />
    </div>
  );
}

/** Dragging a line by its grip to where another stands. */
function useLineDrag(act: Act) {
  const [from, setFrom] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const lineAt = (event: DragEvent): number | null => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    return line ? Number(line.dataset.at) : null;
  };
  const clear = (): void => {
    setFrom(null);
    setOver(null);
  };
  const list = {
    onDragStart: (event: DragEvent): void => {
      const at = lineAt(event);
      const line = event.target instanceof Element ? event.target.closest('[data-at]') : null;
      if (at === null || !line) return;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', '');
      event.dataTransfer.setDragImage(line, 12, 12);
      setFrom(at);
    },
    onDragOver: (event: DragEvent): void => {
      if (from === null) return;
      event.preventDefault();
      setOver(lineAt(event));
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      const to = lineAt(event);
      if (from !== null && to !== null) void act(moveTo(from, to));
      clear();
    },
    onDragEnd: clear,
  };
  return { over: from === null || over === from ? null : over, list };
}
