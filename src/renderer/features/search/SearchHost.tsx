import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { SearchDialog } from './SearchDialog';

const OpenContext = createContext<() => void>(() => undefined);

/** Opens the search from a button. */
export const useOpenSearch = (): (() => void) => useContext(OpenContext);

/** Ctrl+K looks for what was said, wherever one is. */
export function SearchHost(props: { children: ReactNode }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useShortcut('Ctrl+K', t('search:title'), show, { whileTyping: true });
  return (
    <OpenContext value={show}>
      {props.children}
      {open ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </OpenContext>
  );
}
