/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import type { GroupAnswerId } from '../../../domain/ids';
import { LONGEST_PROSE } from '../../../domain/text-lengths';
import type { PadAnswer } from './group-queue';
import type { OpenLine } from './open-line';
import { useGrowing } from './use-growing';
import type { Opened } from './use-open-line';
import type { PadWords } from './words';

/** What can be done with an answer. */
export interface LineActs {
  readonly t: PadWords;
  /** The one line of the table's that is open for changing. */
  readonly opened: Opened;
  readonly onMove: (id: GroupAnswerId, before: GroupAnswerId | null) => void;
  readonly onRemove: (answer: PadAnswer) => void;
}

interface GroupLineProps extends LineActs {
  readonly answer: PadAnswer;
  /** The line it would stand before if it moved up; null: it is first. */
  readonly above: GroupAnswerId | null;
  /** The line it would stand before if it moved down; null: it is last. */
  readonly below: GroupAnswerId | 'last' | null;
  readonly onClose: (how: 'save' | 'drop') => void;
}

/** One answer. Pressed, it opens for all that can be done with it. */
export function GroupLine(props: GroupLineProps) {
  const { answer, t, opened } = props;
  if (opened.line?.answerId === answer.id) return <Editor {...props} line={opened.line} />;
  return (
    <li class={answer.waiting ? 'waiting' : ''}>
      <button
        type="button"
        class="line"
        aria-label={t('pad:group.changeNamed', { text: answer.text })}
        onClick={() => opened.open(answer)}
      >
        <span dir="auto">{answer.text}</span>
        <span class="sign" aria-hidden="true">
          {answer.waiting ? '…' : '✎'}
        </span>
      </button>
    </li>
  );
}

function Editor(props: GroupLineProps & { readonly line: OpenLine }) {
  const { answer, line, t, above, below, opened, onMove, onRemove, onClose } = props;
  const { text } = line;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  useGrowing(field, text);
  const move = (before: GroupAnswerId | 'last' | null): void => {
    if (before !== null) onMove(answer.id, before === 'last' ? null : before);
  };
  return (
    <li class="open">
      <textarea
        ref={field}
        rows={1}
        maxLength={LONGEST_PROSE}
        aria-label={t('pad:group.changeNamed', { text: line.base })}
        value={text}
        onInput={(event) => opened.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onClose('drop');
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          onClose('save');
        }}
      />
      <div class="acts">
        <button type="button" class="small strong" onClick={() => onClose('save')}>
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
            onClose('drop');
          }}
        >
          {t('pad:group.remove')}
        </button>
      </div>
    </li>
  );
}
