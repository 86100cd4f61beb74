/** Whom a letter can be written to, each by the name it is asked for with. */
export interface LetterReceivers {
  readonly organisations: readonly string[];
  /** Who has something to do and is no organisation: people who are on no list, offices and groups. */
  readonly others: readonly string[];
}
