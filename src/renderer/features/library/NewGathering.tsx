import { type ReactNode, useState } from 'react';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { FileButton } from '../../ui/FileInput';
import { KeyCap } from '../../ui/KeyCap';
import { ImportGathering } from '../people/ImportGathering';
import { CreateDialog } from './CreateDialog';
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
        <RunSheetFile />
        <span className={css.hint}>{t('library:new.fileTypes')}</span>
      </div>
      <NewBlank look="row" />
      <ImportGathering />
      <Templates />
    </section>
  );
}

/** A run sheet from a file. */
export function RunSheetFile(): ReactNode {
  const { t } = useWords();
  return (
    <FileButton accept=".txt,.md,.docx,.xlsx" onFile={(file) => takeIn({ file })}>
      {t('library:new.file')}
    </FileButton>
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
      <CreateBlank open={open} onClose={() => setOpen(false)} />
    </>
  );
}

function CreateBlank(props: { open: boolean; onClose: () => void }): ReactNode {
  const { t, language } = useWords();
  const client = useClient();
  return (
    <CreateDialog
      {...props}
      title={t('library:new.title')}
      make={(named) => client.gathering.create({ ...named, language })}
    />
  );
}
