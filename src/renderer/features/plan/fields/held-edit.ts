import { heldText, holdText } from '../../../app/held-text';

/** What is typed in a field, kept with the field until the store has it. */
export interface HeldEdit {
  /** What was typed over the stored text; null when nothing is held, or it is stored by now. */
  readonly over: (stored: string) => Held | null;
  readonly letGo: () => void;
  /** Writes it, and holds it until it is stored: an answer may come long after the field has gone. */
  readonly until: (stored: string, text: string, write: (text: string) => Promise<boolean>) => Promise<boolean>;
}

export interface Held {
  readonly text: string;
  /** Somebody has changed the stored text since: hers is shown, and not put over theirs unless she asks for it. */
  readonly overtaken: boolean;
}

/** Of a field that is not known again when it is gone. */
export const NOT_HELD: HeldEdit = {
  over: () => null,
  letGo: () => undefined,
  until: (_stored, text, write) => write(text),
};

/** The text a hold was typed over, and what was typed. An empty text holds nothing. */
const written = (stored: string, text: string): string => (text === '' ? '' : JSON.stringify([stored, text]));

function read(held: string): readonly [string, string] | null {
  if (held === '') return null;
  const [was, text]: unknown[] = JSON.parse(held);
  return typeof was === 'string' && typeof text === 'string' ? [was, text] : null;
}

/** By what the field is known: what it is about, and which of its texts. */
export function heldEdit(name: string | undefined): HeldEdit {
  if (name === undefined) return NOT_HELD;
  const key = `typed/${name}`;
  return {
    over: (stored) => {
      const [was, text] = read(heldText(key)) ?? [];
      if (was === undefined || text === undefined || text === stored) return null;
      return { text, overtaken: was !== stored };
    },
    letGo: () => holdText(key, ''),
    until: async (stored, text, write) => {
      const held = written(stored, text);
      holdText(key, held);
      const done = await write(text);
      if (done && heldText(key) === held) holdText(key, '');
      return done;
    },
  };
}
