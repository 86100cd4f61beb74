import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { VisuallyHidden } from './Hidden';

export type Announce = (text: string, how?: 'polite' | 'assertive') => void;

const AnnounceContext = createContext<Announce>(() => undefined);

/** Two live regions that are there from the start, since one that comes with its text is often not read. */
export function Announcer(props: { children: ReactNode }): ReactNode {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const turn = useRef(false);
  const announce = useCallback<Announce>((text, how = 'polite') => {
    // The same sentence twice must differ to be read twice.
    turn.current = !turn.current;
    const said = turn.current ? `${text}\u00a0` : text;
    if (how === 'polite') setPolite(said);
    else setAssertive(said);
  }, []);
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

/** Says a sentence to those who listen; the same must stand on the screen somewhere. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
