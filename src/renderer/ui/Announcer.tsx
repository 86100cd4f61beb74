import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../i18n/words';
import { VisuallyHidden } from './Hidden';

/** Answers a way to withdraw the sentence, for one that is true only for a while. */
type Announce = (text: string, how?: 'polite' | 'assertive') => () => void;

/** Long enough to be read out. What stays longer is met later, by those who browse the page, as if it were news. */
const STANDS_FOR = 10_000;

const AnnounceContext = createContext<Announce>(() => () => undefined);

/** Two live regions that are there from the start, since one that comes with its text is often not read. */
export function Announcer(props: { children: ReactNode }): ReactNode {
  const { text: polite, say: sayPolitely } = useRegion();
  const { text: assertive, say: sayAtOnce } = useRegion();
  const announce = useCallback<Announce>(
    (text, how = 'polite') => (how === 'polite' ? sayPolitely(text) : sayAtOnce(text)),
    [sayPolitely, sayAtOnce],
  );
  const regions = useMemo(
    () => (
      <VisuallyHidden>
        <span role="status">{polite}</span>
        <span role="alert">{assertive}</span>
      </VisuallyHidden>
    ),
    [polite, assertive],
  );
  return (
    <AnnounceContext value={announce}>
      {props.children}
      {regions}
    </AnnounceContext>
  );
}

interface Said {
  readonly text: string;
  readonly language: string;
}

/** One sentence at a time; it goes after a while, when it is withdrawn, and with the language it was said in. */
function useRegion(): { text: string; say: (text: string) => () => void } {
  const { language } = useWords();
  const [said, setSaid] = useState<Said | null>(null);
  const turn = useRef(false);
  const say = useCallback(
    (text: string) => {
      // The same sentence twice must differ to be read twice.
      turn.current = !turn.current;
      const mine: Said = { text: turn.current ? `${text}\u00a0` : text, language };
      setSaid(mine);
      return () => setSaid((now) => (now === mine ? null : now));
    },
    [language],
  );
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return { text: said?.language === language ? said.text : '', say };
}

/** Says a sentence to those who listen; the same must stand on the screen somewhere. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
