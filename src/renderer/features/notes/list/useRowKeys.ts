import type { Note } from '../../../../domain/notes/note';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import type { RowActs } from './useNoteDialogs';

/** The keys that act on the row in focus, or on the rows that are chosen. */
export function useRowKeys(options: {
  readonly meant: () => readonly Note[];
  readonly acts: RowActs;
  readonly several: { move(): void; merge(): void };
}): void {
  const { meant, acts, several } = options;
  const { t } = useWords();
  useShortcut('e', t('notes:edit.key'), () => {
    const [note] = meant();
    if (note) acts.edit(note.id);
  });
  useShortcut('*', t('notes:star.key'), () => {
    for (const note of meant()) acts.star(note);
  });
  useShortcut('Delete', t('notes:removeKey'), () => acts.remove(meant()));
  useShortcut('f', t('notes:move.key'), () => {
    if (meant().length > 0) several.move();
  });
  useShortcut('s', t('notes:several.mergeKey'), several.merge);
  // Bound by the list itself; they stand here for the help.
  const nothing = (): void => undefined;
  useShortcut(['Shift+ArrowUp', 'Shift+ArrowDown'], t('notes:several.extendKey'), nothing);
  useShortcut('Space', t('notes:several.chooseKey'), nothing);
}
