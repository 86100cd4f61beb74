import { heldText, holdText } from '../../../app/held-text';

/** What is typed in a field, kept with the field until the store has it. */
export interface HeldEdit {
  /** Null when nothing is. */
  readonly text: string | null;
  /** Null lets go of it. */
  readonly hold: (text: string | null) => void;
  /** Writes it, and holds it until it is stored: an answer may come long after the field has gone. */
  readonly until: (text: string, write: (text: string) => Promise<boolean>) => Promise<boolean>;
}

/** Of a field that is not known again when it is gone. */
export const NOT_HELD: HeldEdit = { text: null, hold: () => undefined, until: (text, write) => write(text) };

/** By what the field is known: what it is about, and which of its texts. */
export function heldEdit(name: string | undefined): HeldEdit {
  if (name === undefined) return NOT_HELD;
  const key = `edit/${name}`;
  const hold = (text: string | null): void => holdText(key, text ?? '');
  return {
    // An empty text holds nothing: what was stored is there again.
    text: heldText(key) || null,
    hold,
    until: async (text, write) => {
      hold(text);
      const done = await write(text);
      if (done && heldText(key) === text) hold(null);
      return done;
    },
  };
}
