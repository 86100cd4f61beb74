/** @jsxImportSource preact */
import { useRef } from 'preact/hooks';
import type { TaskField } from '../../../domain/groups/group';
import { LONGEST_PROSE } from '../../../domain/text-lengths';
import { GroupLine, type LineActs } from './GroupLine';
import type { PadAnswer } from './group-queue';
import { useGrowing } from './use-growing';

interface GroupFieldProps extends LineActs {
  readonly field: TaskField;
  readonly answers: readonly PadAnswer[];
  readonly draft: string;
  /** The one that was taken away last. */
  readonly removed: PadAnswer | null;
  readonly onDraft: (text: string) => void;
  readonly onAdd: (text: string) => void;
  readonly onRestore: (answer: PadAnswer) => void;
}

/** One question with the table's answers to it, and a line that is always ready for the next. */
export function GroupField(props: GroupFieldProps) {
  const { field, t, answers, opened, removed, onRestore } = props;
  const ready = useRef<HTMLTextAreaElement>(null);
  const close = (how: 'save' | 'drop'): void => {
    opened.close(how);
    ready.current?.focus();
  };
  return (
    <section class="field" aria-labelledby={`field-${field.id}`}>
      <h3 id={`field-${field.id}`}>{field.label}</h3>
      {field.hint ? <p class="soft">{field.hint}</p> : null}
      <ol class="lines">
        {answers.map((answer, at) => (
          <GroupLine
            key={answer.id}
            {...props}
            answer={answer}
            above={answers[at - 1]?.id ?? null}
            below={answers[at + 1] ? (answers[at + 2]?.id ?? 'last') : null}
            onClose={close}
          />
        ))}
      </ol>
      <div role="status">
        {removed?.fieldId === field.id ? (
          <p class="removed">
            <span>{t('pad:group.removed', { text: removed.text.slice(0, 60) })}</span>
            <button type="button" class="small" onClick={() => onRestore(removed)}>
              {t('pad:group.undo')}
            </button>
          </p>
        ) : null}
      </div>
      <NewLine {...props} field={field} ready={ready} />
    </section>
  );
}

function NewLine(props: GroupFieldProps & { readonly ready: { current: HTMLTextAreaElement | null } }) {
  const { field, t, draft, onDraft, onAdd, ready } = props;
  useGrowing(ready, draft);
  const add = (): void => {
    const text = draft.trim();
    if (text !== '') {
      onAdd(text);
      onDraft('');
    }
    ready.current?.focus();
  };
  return (
    <form
      class="new-line"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <textarea
        ref={ready}
        rows={1}
        maxLength={LONGEST_PROSE}
        enterkeyhint="enter"
        aria-label={t('pad:group.newLine', { field: field.label })}
        placeholder={t('pad:group.placeholder')}
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <button type="submit" class="add">
        {t('pad:group.add')}
      </button>
    </form>
  );
}
