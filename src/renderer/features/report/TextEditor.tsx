import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReportText } from '../../../domain/report/report-document';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { useToast } from '../../ui/Toast';
import { useEditing } from './editing';
import css from './TextEditor.module.css';

interface TextEditorProps {
  readonly of: ReportText;
  readonly id: string;
  /** What stood in the field when it was left with Escape; null: what is in the summary. */
  readonly begun?: string | null;
  readonly onClose: () => void;
  /** Opens the field again, with what stood in it. */
  readonly onBack: (text: string) => void;
  /** What was written, from when it is on its way. */
  readonly onSent?: (text: string) => void;
}

/** A field in place of the text. It is stored by Ctrl+Enter or by going elsewhere; what is refused stays in the field. */
export function TextEditor(props: TextEditorProps): ReactNode {
  const { of } = props;
  const { t } = useWords();
  const { contact } = useGathering();
  const { text, setText, acts, field, onLeave } = useEditor(props);
  const off = contact === 'lost' && t('report:place.noContact');
  const onKeyDown = (event: KeyboardEvent): void => {
    const withCtrl = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && withCtrl) void acts.save();
    else if (event.key === 'Escape') acts.cancel();
    // What is written goes with the file she saves.
    else if (event.key.toLowerCase() === 's' && withCtrl) return void acts.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside a paragraph.
    <span role="group" className={css.editor} onBlur={onLeave} onKeyDown={onKeyDown}>
      {of.edited?.changedSince ? <ChangedSince of={of} acts={acts} /> : null}
      <textarea
        ref={field}
        rows={1}
        className={css.field}
        aria-label={t('report:edit.field')}
        aria-keyshortcuts="Control+Enter Escape"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <span className={css.acts}>
        <Button size="row" look="filled" keys="Ctrl+Enter" unavailable={off} onClick={() => void acts.save()}>
          {t('report:edit.save')}
        </Button>
        <Button size="row" keys="Escape" onClick={acts.cancel}>
          {t('common:cancel')}
        </Button>
        {of.edited && of.edited.original !== '' ? (
          <Button size="row" look="quiet" unavailable={off} onClick={() => void acts.giveBack()}>
            {t('report:edit.giveBack')}
          </Button>
        ) : null}
        <Button size="row" look="quiet" unavailable={off} onClick={() => void acts.leaveOut()}>
          {t('report:edit.leaveOut')}
        </Button>
      </span>
    </span>
  );
}

interface EditorActs {
  readonly save: () => Promise<void>;
  readonly cancel: () => void;
  readonly leaveOut: () => Promise<void>;
  readonly giveBack: () => Promise<void>;
  /** Her words are right as they are, also for what the data say now. */
  readonly keep: () => Promise<void>;
}

function useEditor({ of, id, begun = null, onClose, onBack, onSent }: TextEditorProps) {
  const { t } = useWords();
  const toast = useToast();
  const editing = useEditing();
  const [text, setText] = useState(begun ?? of.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = useRef(false);
  /** What is on its way to the store, or there. */
  const sent = useRef<string | null>(null);
  const original = of.edited?.original ?? of.text;
  // A text of hers alone has nothing of the app's behind it: it is gone when it is empty.
  const own = original === '';
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const close = async (act: () => Promise<boolean>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    sent.current = text;
    const done = await act();
    busy.current = false;
    if (!done) sent.current = null;
    // What has been typed before the answer came, and another text that has been opened, stay as they are.
    if (done && field.current?.value === text) onClose();
  };
  const write = async (): Promise<boolean> => {
    const words = text.trim();
    if (words === of.text.trim() || !editing) return true;
    if (words === '') return own ? editing.giveBack(id) : editing.leaveOut(id, original);
    if (words === original && of.edited) return editing.giveBack(id);
    onSent?.(words);
    return editing.write(id, words, original);
  };
  const acts: EditorActs = {
    save: () => close(write),
    cancel: onClose,
    leaveOut: () => close(async () => (own ? editing?.giveBack(id) : editing?.leaveOut(id, original)) ?? true),
    giveBack: () => close(async () => editing?.giveBack(id) ?? true),
    keep: () => close(async () => editing?.write(id, text.trim() || of.text, original) ?? true),
  };
  const latest = useRef({ write, text, changed: false });
  useEffect(() => {
    latest.current = { write, text, changed: text !== of.text };
  });
  // A field that goes away with its text writes first.
  useEffect(
    () => () => {
      const { changed, ...last } = latest.current;
      if (changed && last.text !== sent.current) void last.write();
    },
    [],
  );
  const onLeave = (event: FocusEvent): void => {
    if (event.currentTarget.contains(event.relatedTarget) || !document.hasFocus()) return;
    void acts.save();
  };
  return {
    text,
    setText,
    acts: {
      ...acts,
      cancel: () => {
        latest.current.changed = false;
        onClose();
        if (text.trim() === of.text.trim()) return;
        toast({ text: t('report:edit.left'), action: { label: t('common:undo'), run: () => onBack(text) } });
      },
    },
    field,
    onLeave,
  };
}

/** What it was written from is not what it was: both are shown, and she chooses. */
function ChangedSince({ of, acts }: { of: ReportText; acts: EditorActs }): ReactNode {
  const { t } = useWords();
  if (!of.edited) return null;
  return (
    <span className={css.changed} role="note">
      <b>{t('report:edit.changed')}</b>
      <span>{t('report:edit.was', { text: of.edited.basedOn })}</span>
      <span>{t('report:edit.is', { text: of.edited.original })}</span>
      <span className={css.acts}>
        <Button size="row" onClick={() => void acts.keep()}>
          {t('report:edit.keep')}
        </Button>
        <Button size="row" onClick={() => void acts.giveBack()}>
          {t('report:edit.take')}
        </Button>
      </span>
    </span>
  );
}
