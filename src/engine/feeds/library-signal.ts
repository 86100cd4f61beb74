/** Announces what is not a commit to one gathering: settings, erasing, a backup put in place. */
export interface LibrarySignal {
  changed(): void;
  subscribe(listener: () => void): () => void;
}

export function createLibrarySignal(): LibrarySignal {
  const listeners = new Set<() => void>();
  return {
    changed: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
