import { type FormEvent, type ReactNode, useRef } from 'react';
import type { ImportSource } from '../../app/import-source';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { FileButton } from '../../ui/FileInput';
import css from './ImportScreen.module.css';

/** Where a run sheet comes from: pasted, typed, dropped or chosen. */
export function ChooseSource(props: {
  text: string;
  onText: (text: string) => void;
  onRead: (source: ImportSource) => void;
  trouble: string | null;
  /** Goes back to the review she left, where there is one. */
  onResume: (() => void) | null;
}): ReactNode {
  const { text, onText, onRead, trouble, onResume } = props;
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) onRead({ text });
    else field.current?.focus();
  };
  return (
    <form className={css.choose} onSubmit={submit}>
      <h1>{t('plan:importing.title')}</h1>
      <p className={css.lead}>{t('plan:importing.lead')}</p>
      {trouble ? (
        <p className={css.trouble} role="alert">
          {trouble}
        </p>
      ) : null}
      {onResume ? (
        <p className={css.kept}>
          <span>{t('import:kept.hint')}</span>
          <Button size="row" onClick={onResume}>
            {t('import:kept.resume')}
          </Button>
        </p>
      ) : null}
      <TextArea
        ref={field}
        label={t('plan:importing.text')}
        className={css.text}
        placeholder={t('plan:importing.example')}
        rows={12}
        value={text}
        onChange={(event) => onText(event.target.value)}
        autoFocus
      />
      <div className={css.ways}>
        <Button type="submit" look="filled">
          {t('plan:importing.read')}
        </Button>
        <FileButton accept=".txt,.md,.docx,.xlsx" onFile={(file) => onRead({ file })}>
          {t('plan:importing.file')}
        </FileButton>
        <span className={css.hint}>{t('plan:importing.fileTypes')}</span>
      </div>
    </form>
  );
}
