/** A stretch of the line that is a sign, and no text. */
export interface PadToken {
  readonly type: 'mark' | 'person' | 'horizon' | 'tag';
  readonly start: number;
  readonly end: number;
  /** The name, the tag or the horizon; for a mark the kind. */
  readonly value: string;
  /** What of it stays in the text; else nothing does. */
  readonly keeps?: string;
}
