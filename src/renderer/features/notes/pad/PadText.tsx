import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { PadToken } from '../line/pad-token';
import { useExpanding } from '../line/useExpanding';
import { useShorthand } from '../line/useShorthand';
import { NameOffers } from './NameOffers';
import css from './PadText.module.css';
import { useOfferedNames } from './useOfferedNames';

interface PadTextProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly tokens: readonly PadToken[];
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly label: string;
  readonly placeholder: string;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
  readonly onSave: (starred: boolean) => void;
  readonly onUndo: () => void;
  readonly onLeaveUp: () => void;
}

/** Where the text is typed: signs are tinted as they are read, names and tags are offered, and short forms expand. */
export function PadText(props: PadTextProps): ReactNode {
  const { field, text } = props;
  const names = useOfferedNames(props);
  const expanding = useExpanding({ ...props, ...useShorthand() });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (names.takesKey(event) || expanding.takesKey(event) || padKey(event, props)) event.preventDefault();
  };
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
        aria-controls={names.offered.length > 0 ? names.listId : undefined}
        aria-activedescendant={names.activeId}
        placeholder={props.placeholder}
        spellCheck
        onChange={(event) => {
          const { value, selectionEnd } = event.target;
          const now = expanding.typed(value, selectionEnd, event.nativeEvent);
          names.moved(now === value ? selectionEnd : now.length, true);
          props.onText(now);
        }}
        onSelect={(event) => names.moved(event.currentTarget.selectionEnd, false)}
        onBlur={names.dismiss}
        onFocus={names.offerAgain}
        onKeyDown={onKeyDown}
      />
      <NameOffers names={names} />
    </div>
  );
}

/** The pad's own keys; answers whether the key was one. */
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
