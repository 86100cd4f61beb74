import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

const SlotContext = createContext<{ target: HTMLElement | null; setTarget: (element: HTMLElement | null) => void }>({
  target: null,
  setTarget: () => undefined,
});

/** A spot in the top bar that the place in view may fill. */
export function TopBarSlotProvider(props: { children: ReactNode }): ReactNode {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ target, setTarget }}>{props.children}</SlotContext>;
}

export function TopBarSlot(props: { className?: string | undefined }): ReactNode {
  const { setTarget } = useContext(SlotContext);
  return <div ref={setTarget} className={props.className} />;
}

/** What stands at the right of the top bar while this place is in view: its state, and one or two acts. */
export function TopBarState(props: { children: ReactNode }): ReactNode {
  const { target } = useContext(SlotContext);
  return target ? createPortal(props.children, target) : null;
}
