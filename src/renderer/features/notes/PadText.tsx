import { type KeyboardEvent, type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../../i18n/words';
import { VisuallyHidden } from '../../ui/Hidden';
import { namesLike } from './notes-view';
import css from './PadText.module.css';
import { nameBeingTyped, type PadToken } from './pad-line';

interface PadTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly tokens: readonly PadToken[];
  readonly names: readonly string[];
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  readonly onSave: (starred: boolean) => void;
  readonly onUndo: () => void;
  readonly onLeaveUp: () => void;
}

/** Where the text is typed: signs are tinted as they are read, and names are offered after `@`. */
export function PadText(props: PadTextProps): ReactNode {
  const { field, text, names } = props;
  const { t } = useWords();
  const listId = useId();
  const [caret, setCaret] = useState(text.length);
  const [picked, setPicked] = useState(-1);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const caretAfter = useRef<number | null>(null);
  const typed = nameBeingTyped(text.slice(0, caret));
  const offered = typed && typed.start !== dismissed ? namesLike(names, typed.typed) : [];

  useLayoutEffect(() => {
    if (caretAfter.current === null || !field.current) return;
    field.current.setSelectionRange(caretAfter.current, caretAfter.current);
    setCaret(caretAfter.current);
    caretAfter.current = null;
  });
  const insert = (name: string): void => {
    if (!typed) return;
    const before = `${text.slice(0, typed.start)}@${name} `;
    caretAfter.current = before.length;
    setPicked(-1);
    props.onText(before + text.slice(caret).replace(/^ /, ''));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const taken =
      offered.length > 0 &&
      offeredKey(event, offered, picked, setPicked, insert, () => setDismissed(typed?.start ?? null));
    if (taken || padKey(event, props)) event.preventDefault();
  };
  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <div className={css.field}>
      <Tinted text={text} tokens={props.tokens} />
      <textarea
        ref={field}
        className={css.area}
        rows={1}
        value={text}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? listId : undefined}
        aria-activedescendant={offered.length > 0 && picked >= 0 ? optionId(picked) : undefined}
        placeholder={props.placeholder}
        spellCheck
        onChange={(event) => {
          setCaret(event.target.selectionEnd);
          setPicked(-1);
          props.onText(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionEnd)}
        onBlur={() => setDismissed(typed?.start ?? null)}
        onFocus={() => setDismissed(null)}
        onKeyDown={onKeyDown}
      />
      {offered.length > 0 ? (
        <div id={listId} role="listbox" aria-label={t('notes:pad.names')} className={css.names}>
          {offered.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never leaves it.
            <div
              key={name}
              id={optionId(index)}
              role="option"
              aria-selected={index === picked}
              tabIndex={-1}
              className={css.name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(name)}
            >
              {name}
              {index === Math.max(0, picked) ? (
                <span className={css.tab} aria-hidden="true">
                  Tab {t('notes:pad.insert')}
                </span>
              ) : null}
            </div>
          ))}
        </div>
      ) : null}
      <VisuallyHidden>
        <span role="status">{offered.length > 0 ? t('notes:pad.namesCount', { count: offered.length }) : ''}</span>
      </VisuallyHidden>
    </div>
  );
}

/** The keys of the offered names. Enter takes one only when an arrow has pointed at it: else it saves the note. */
function offeredKey(
  event: KeyboardEvent,
  offered: readonly string[],
  picked: number,
  setPicked: (index: number) => void,
  insert: (name: string) => void,
  dismiss: () => void,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const chosen = offered[Math.max(0, picked)];
  switch (event.key) {
    case 'ArrowDown':
      setPicked((picked + 1) % offered.length);
      return true;
    case 'ArrowUp':
      setPicked(picked <= 0 ? offered.length - 1 : picked - 1);
      return true;
    case 'Escape':
      dismiss();
      return true;
    case 'Tab':
      if (chosen) insert(chosen);
      return true;
    case 'Enter':
      if (picked < 0 || !chosen) return false;
      insert(chosen);
      return true;
    default:
      return false;
  }
}

function padKey(event: KeyboardEvent<HTMLTextAreaElement>, props: PadTextProps): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
    if (!event.repeat) props.onSave(command);
    return true;
  }
  if (props.text !== '') return false;
  if (command && !event.shiftKey && event.key.toLowerCase() === 'z') {
    props.onUndo();
    return true;
  }
  if (event.key === 'ArrowUp' && !command && !event.altKey && !event.shiftKey) {
    props.onLeaveUp();
    return true;
  }
  return false;
}

/** The same text behind the field, unseen but for the tint of its signs; it also gives the field its height. */
function Tinted(props: { text: string; tokens: readonly PadToken[] }): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of props.tokens) {
    parts.push(props.text.slice(from, start), <mark key={start}>{props.text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <div className={css.tinted} aria-hidden="true">
      {parts}
      {props.text.slice(from)}
      {/* A last empty line has no height of its own. */}
      {'\u200b'}
    </div>
  );
}
