import { type ReactNode, useRef, useState } from 'react';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { useOpenSearch } from '../search/SearchHost';
import css from './NotesTools.module.css';
import { ShorthandDialog } from './ShorthandDialog';

/** What is at hand beside the notes: looking for what was said, a picture of a flip chart, and her own short forms. */
export function NotesTools({ onPictures }: { onPictures: (files: Iterable<File>) => void }): ReactNode {
  const { t } = useWords();
  const openSearch = useOpenSearch();
  const file = useRef<HTMLInputElement>(null);
  const [showsShorthand, setShowsShorthand] = useState(false);
  const choose = (): void => file.current?.click();
  useShortcut('Ctrl+O', t('notes:picture.choose'), choose, { whileTyping: true });
  useShortcut('Ctrl+F', t('search:title'), openSearch, { whileTyping: true, unlisted: true });
  return (
    <span className={css.tools}>
      <button type="button" className={css.tool} aria-keyshortcuts="Control+K" title="Ctrl K" onClick={openSearch}>
        {t('search:open')}
      </button>
      <button type="button" className={css.tool} aria-keyshortcuts="Control+O" title="Ctrl O" onClick={choose}>
        {t('notes:picture.open')}
      </button>
      <button type="button" className={css.tool} onClick={() => setShowsShorthand(true)}>
        {t('notes:shorthand.open')}
      </button>
      <input
        ref={file}
        type="file"
        hidden
        multiple
        accept="image/*"
        aria-label={t('notes:picture.choose')}
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {showsShorthand ? <ShorthandDialog onClose={() => setShowsShorthand(false)} /> : null}
    </span>
  );
}
