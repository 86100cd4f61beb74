/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { GroupAnswerId } from '../../../domain/ids';
import type { PadAnswer } from './group-queue';
import { useGrowing } from './use-growing';
import type { PadWords } from './words';

/** What can be done with an answer. */
export interface LineActs {
  readonly t: PadWords;
  readonly onChange: (answer: PadAnswer, text: string) => void;
  readonly onMove: (id: GroupAnswerId, before: GroupAnswerId | null) => void;
  readonly onRemove: (answer: PadAnswer) => void;
}

interface GroupLineProps extends LineActs {
  readonly answer: PadAnswer;
  /** The line it would stand before if it moved up; null: it is first. */
  readonly above: GroupAnswerId | null;
  /** The line it would stand before if it moved down; null: it is last. */
  readonly below: GroupAnswerId | 'last' | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onLeave: () => void;
}

/** One answer. Pressed, it opens for all that can be done with it. */
export function GroupLine(props: GroupLineProps) {
  const { answer, t, open, onOpen } = props;
  if (open) return <OpenLine {...props} />;
  return (
    <li class={answer.waiting ? 'waiting' : ''}>
      <button
        type="button"
        class="line"
        aria-label={t('pad:group.changeNamed', { text: answer.text })}
        onClick={onOpen}
      >
        <span dir="auto">{answer.text}</span>
        <span class="sign" aria-hidden="true">
          {answer.waiting ? '…' : '✎'}
        </span>
      </button>
    </li>
  );
}

function OpenLine(props: GroupLineProps) {
  const { answer, t, above, below, onChange, onMove, onRemove, onLeave } = props;
  const [text, setText] = useState(answer.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useGrowing(field, text);
  const save = (): void => {
    if (text.trim() !== '' && text.trim() !== answer.text) onChange(answer, text.trim());
    onLeave();
  };
  const move = (before: GroupAnswerId | 'last' | null): void => {
    if (before !== null) onMove(answer.id, before === 'last' ? null : before);
  };
  return (
    <li class="open">
      <textarea
        ref={field}
        rows={1}
        aria-label={t('pad:group.changeNamed', { text: answer.text })}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          save();
        }}
      />
      <div class="acts">
        <button type="button" class="small strong" onClick={save}>
          {t('pad:group.save')}
        </button>
        <button type="button" class="small" aria-disabled={above === null} onClick={() => move(above)}>
          {t('pad:group.up')}
        </button>
        <button type="button" class="small" aria-disabled={below === null} onClick={() => move(below)}>
          {t('pad:group.down')}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => {
            onRemove(answer);
            onLeave();
          }}
        >
          {t('pad:group.remove')}
        </button>
      </div>
    </li>
  );
}
