import { useState } from 'react';

/** Whether a text's field is open, and with what: its own words, or those it was left with by Escape. */
export function useOpened(): {
  readonly open: boolean;
  readonly begun: string | null;
  readonly setOpen: (open: boolean) => void;
  readonly onBack: (text: string) => void;
} {
  const [opened, setOpened] = useState<{ readonly begun: string | null } | null>(null);
  return {
    open: opened !== null,
    begun: opened?.begun ?? null,
    setOpen: (open) => setOpened(open ? { begun: null } : null),
    onBack: (text) => setOpened({ begun: text }),
  };
}
