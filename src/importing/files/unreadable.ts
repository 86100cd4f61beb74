/** Why a file could not be read; each has its sentence under `import:unreadable`. */
export type UnreadableReason =
  | 'empty'
  | 'binary'
  | 'broken'
  | 'encrypted'
  | 'macros'
  | 'tooLarge'
  | 'tooManyLines'
  | 'tooSlow'
  | 'unknownFormat';

/** A fault of the file, thrown inside this folder only; `readAgenda` turns it into a value. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Unreadable';
    this.reason = reason;
  }
}
