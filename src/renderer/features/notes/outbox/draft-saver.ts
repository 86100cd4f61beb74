import type { NoteKind } from '../../../../domain/notes/note';

/** What stands in the pad. */
export interface PadDraft {
  readonly text: string;
  readonly kind: NoteKind;
}

export interface DraftSaver {
  /** Called at every keystroke; saved within `everyMs`. */
  changed(draft: PadDraft): void;
  /** Saves what is not saved, now: when leaving, or when there is contact again. */
  flush(): void;
}

interface DraftSaverOptions {
  /** Answers whether it was saved. */
  readonly save: (draft: PadDraft) => Promise<boolean>;
  readonly everyMs: number;
  readonly onTrouble: (unsaved: boolean) => void;
  /** Keeps it here until it is saved; null when it is. */
  readonly keep: (draft: PadDraft | null) => void;
}

/** Saves the pad while someone types: at most one save at a time, always ending with the newest text. */
export function createDraftSaver({ save, everyMs, onTrouble, keep }: DraftSaverOptions): DraftSaver {
  let unsaved: PadDraft | null = null;
  let saving = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const saveNow = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (saving || unsaved === null) return;
    const draft = unsaved;
    saving = true;
    const saved = await save(draft);
    saving = false;
    const newer = unsaved !== draft;
    if (saved && !newer) {
      unsaved = null;
      keep(null);
    }
    onTrouble(!saved);
    if (newer) plan();
  };
  const plan = (): void => {
    timer ??= setTimeout(() => void saveNow(), everyMs);
  };
  return {
    changed(draft) {
      unsaved = draft;
      keep(draft);
      plan();
    },
    flush: () => void saveNow(),
  };
}
