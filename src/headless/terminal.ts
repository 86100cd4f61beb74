import type { Language } from '../domain/agenda/gathering';
import type { Words } from '../words';

/** What a command may use of the world: what it says goes to stderr, what it answers goes to stdout. */
export interface Terminal {
  readonly words: Words;
  readonly language: Language;
  readonly answer: (line: string) => void;
  readonly say: (line: string) => void;
}

/** How a command ended, as the shell sees it: 0 well, 1 not possible, 2 wrongly asked. */
export type ExitCode = 0 | 1 | 2;

/** A mistake in how the command was written. */
export class UsageError extends Error {}
