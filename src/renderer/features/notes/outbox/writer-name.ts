import { useSyncExternalStore } from 'react';
import { recall, remember } from '../../../app/memory';
import { useVisitor } from '../../../app/visitor';
import { useWords } from '../../../i18n/words';

const KEY = 'writer';
const LONGEST = 60;

const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const own = (): string => recall(KEY)?.slice(0, LONGEST) ?? '';

/** What this note-taker calls herself, kept in her own browser; empty: nothing of her own. */
export const useOwnName = (): string => useSyncExternalStore(subscribe, own);

export function setOwnName(name: string): void {
  remember(KEY, name.trim().slice(0, LONGEST));
  for (const listener of listeners) listener();
}

/** Whose her drafts are: the facilitator's, or hers by name; '' while a note-taker has given none. */
export function useDraftWriter(): string {
  const { t } = useWords();
  const { role } = useVisitor();
  const name = useOwnName();
  return role === 'facilitator' ? t('notes:writing.facilitator') : name;
}

/** What the others see: her own name, or what she is. */
export function useWriterName(): string {
  const { t } = useWords();
  return useDraftWriter() || t('notes:writing.noteTaker');
}
