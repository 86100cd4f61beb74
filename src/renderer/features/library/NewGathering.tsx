import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { navigate } from '../../app/route';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { KeyCap } from '../../ui/KeyCap';
import { ImportGathering } from '../people/ImportGathering';
import { pasteFromClipboard, takeIn } from './intake';
import css from './NewGathering.module.css';
import { Templates } from './Templates';

/** The ways to a new gathering: a run sheet from before, or an empty one. */
export function NewGathering(): ReactNode {
  const { t } = useWords();
  return (
    <section className={css.new}>
      <h2>{t('library:new.title')}</h2>
      <button
        type="button"
        className={css.paste}
        aria-keyshortcuts="Control+V"
        onClick={() => void pasteFromClipboard()}
      >
        <span className={css.way}>
          {t('library:new.paste')} <KeyCap keys="Ctrl+V" />
        </span>
        <span className={css.hint}>{t('library:new.hint')}</span>
      </button>
      <div className={css.file}>
        <FileButton />
        <span className={css.hint}>{t('library:new.fileTypes')}</span>
      </div>
      <NewBlank look="row" />
      <ImportGathering />
      <Templates />
    </section>
  );
}

/** Opens the machine's own choice of file. */
export function FileButton(): ReactNode {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('library:new.file')}</Button>
      <input
        ref={input}
        type="file"
        accept=".txt,.md,.docx,.xlsx"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) takeIn({ file });
        }}
      />
    </>
  );
}

/** An empty run sheet, once it has a name. */
export function NewBlank(props: { look: 'row' | 'card' }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={css[props.look]} onClick={() => setOpen(true)}>
        <span className={css.way}>{t('library:new.blank')}</span>
        <span className={css.hint}>{t('library:new.blankHint')}</span>
      </button>
      <CreateDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function CreateDialog(props: { open: boolean; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const formId = useId();
  return (
    <Dialog
      {...props}
      title={t('library:new.title')}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t('library:create.submit')}
          </Button>
        </>
      }
    >
      <CreateForm id={formId} />
    </Dialog>
  );
}

function CreateForm(props: { id: string }): ReactNode {
  const { t, language } = useWords();
  const client = useClient();
  const call = useCall();
  const [title, setTitle] = useState('');
  const [place, setPlace] = useState('');
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await call(() => client.gathering.create({ title: title.trim(), place: place.trim(), language }));
    if (made.ok) navigate({ name: 'gathering', gatheringId: made.value.gatheringId, place: 'plan' });
  };
  return (
    <form id={props.id} className={css.form} onSubmit={(event) => void create(event)}>
      <TextField
        label={t('library:create.name')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        required
      />
      <TextField label={t('library:create.place')} value={place} onChange={(event) => setPlace(event.target.value)} />
    </form>
  );
}
