import { type ReactNode, useRef, useState } from 'react';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { JournalDialog } from '../people/JournalDialog';
import { useOpenSearch } from '../search/SearchHost';
import { ShorthandDialog } from './line/ShorthandDialog';
import css from './NotesTools.module.css';
import { WriterName } from './outbox/WriterName';

/**
 * What is at hand beside the notes: looking for what was said, a picture of a flip chart, her own short forms, who changed
 * what, and for a note-taker her name.
 */
export function NotesTools({ onPictures }: { onPictures: (files: Iterable<File>) => void }): ReactNode {
  const { t } = useWords();
  const openSearch = useOpenSearch();
  const file = useRef<HTMLInputElement>(null);
  const [showsShorthand, setShowsShorthand] = useState(false);
  const [showsJournal, setShowsJournal] = useState(false);
  const { gatheringId, snapshot } = useGathering();
  const { role } = useVisitor();
  useShortcut('j', t('people:acts.journal'), () => setShowsJournal(true));
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
      <button type="button" className={css.tool} aria-keyshortcuts="J" title="J" onClick={() => setShowsJournal(true)}>
        {t('people:acts.journal')}
      </button>
      {role === 'noteTaker' ? <WriterName className={css.tool} /> : null}
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
      {showsJournal ? (
        <JournalDialog
          gatheringId={gatheringId}
          title={snapshot.gathering.title}
          onClose={() => setShowsJournal(false)}
        />
      ) : null}
      {showsShorthand ? <ShorthandDialog onClose={() => setShowsShorthand(false)} /> : null}
    </span>
  );
}
