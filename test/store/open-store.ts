import { openStore, type Store } from '../../src/store';

export function open(path: string): Store {
  const opened = openStore(path);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.store;
}

/** Why a file cannot be opened; null: it can. */
export const faultOf = (path: string): string | null => {
  const opened = openStore(path);
  if (!opened.ok) return opened.fault;
  opened.store.close();
  return null;
};

/** Writes something that can be told again afterwards. */
export const setting = (store: Store, value: string): void => store.write((writer) => writer.setSetting('test', value));
