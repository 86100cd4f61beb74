import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import css from '../NotesTools.module.css';
import { setOwnName, useOwnName } from './writer-name';

/** For a note-taker: her name, so that the others see who writes, and the journal tells who wrote. */
export function WriterName({ className }: { className: string | undefined }): ReactNode {
  const { t } = useWords();
  const name = useOwnName();
  const [typed, setTyped] = useState<string | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setOwnName(typed ?? name);
    setTyped(null);
  };
  return (
    <>
      <button type="button" className={className} onClick={() => setTyped(name)}>
        {name ? t('notes:writing.you', { name }) : t('notes:writing.yourName')}
      </button>
      <Dialog open={typed !== null} onClose={() => setTyped(null)} title={t('notes:writing.yourName')}>
        <form className={css.name} onSubmit={save}>
          <TextField
            label={t('notes:writing.yourName')}
            hint={t('notes:writing.yourNameHint')}
            data-autofocus=""
            maxLength={60}
            value={typed ?? ''}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" look="filled" keys="Enter">
            {t('notes:edit.save')}
          </Button>
        </form>
      </Dialog>
    </>
  );
}
