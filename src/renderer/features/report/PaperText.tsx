import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { ReportText } from '../../../domain/report/report-document';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { useEditing } from './editing';
import css from './PaperText.module.css';
import { useLang } from './said-in';
import { TextEditor } from './TextEditor';
import { useOpened } from './useOpened';

interface PaperTextProps {
  readonly of: ReportText;
  /** How it is shown when that is not word for word: a quote between its marks. */
  readonly shown?: string;
  /** What can be written where nothing stands yet, for a cell that is empty. */
  readonly empty?: string;
}

/** A text of the summary; where it can be worded otherwise, it is opened by pressing it or by Enter. */
export function PaperText({ of, shown, empty }: PaperTextProps): ReactNode {
  const editing = useEditing();
  const lang = useLang(of);
  if (!editing || of.key === undefined) return lang ? <span lang={lang}>{shown ?? of.text}</span> : (shown ?? of.text);
  return <Editable key={of.key} of={of} id={of.key} shown={shown ?? of.text} empty={empty} />;
}

/** What has been written and is not in the summary that is shown yet. */
interface Sent {
  readonly text: string;
  readonly instead: ReportText;
}

interface EditableProps {
  readonly of: ReportText;
  readonly id: string;
  readonly shown: string;
  readonly empty: string | undefined;
}

function Editable({ of, id, shown, empty }: EditableProps): ReactNode {
  const { t } = useWords();
  const editing = useEditing();
  const { open, begun, setOpen, onBack } = useOpened();
  const [sent, setSent] = useState<Sent | null>(null);
  const lang = useLang(of);
  const button = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Focus stays where the text is when its field goes away.
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open)
    return (
      <TextEditor
        {...{ of, id, begun, onBack }}
        onClose={() => setOpen(false)}
        onSent={(text) => setSent({ text, instead: of })}
      />
    );
  const changed = of.edited?.changedSince ?? false;
  const text = sent?.instead === of ? sent.text : shown;
  const onClick = (event: MouseEvent): void => {
    // Marking text to copy it is no press.
    if (window.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ' || event.key === 'F2') setOpen(true);
    else if (event.key === 'Delete' && text !== '') void editing?.leaveOut(id, of.edited?.original ?? of.text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot hold running text that breaks over lines as paper does.
    <span
      ref={button}
      role="button"
      tabIndex={-1}
      data-edit={id}
      lang={lang}
      aria-label={text === '' ? empty : undefined}
      className={cx(css.text, text === '' && css.empty, of.edited && css.own, changed && css.changed)}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      {text}
      {changed ? <VisuallyHidden> ({t('report:edit.changedShort')})</VisuallyHidden> : null}
    </span>
  );
}
