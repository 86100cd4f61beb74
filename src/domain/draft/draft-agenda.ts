import type { Kind } from '../agenda/agenda';
import type { IsoDate, MinuteOfDay } from '../time';

/** What was read out of a run sheet, before she has accepted any of it. */
export interface DraftAgenda {
  /** The programme's own title, where the text has one. */
  readonly title: string | null;
  readonly days: readonly DraftDay[];
  readonly alternatives: readonly DraftAlternative[];
  readonly warnings: readonly ImportWarning[];
  /** Every line of the source with what became of it, so that nothing is lost in silence. */
  readonly lines: readonly SourceLine[];
}

export interface DraftDay {
  readonly label: string | null;
  readonly date: IsoDate | null;
  readonly items: readonly DraftItem[];
}

export interface DraftItem {
  readonly start: MinuteOfDay | null;
  readonly end: MinuteOfDay | null;
  readonly minutes: number | null;
  readonly title: string;
  readonly kind: Kind;
  readonly responsible: string | null;
  /** Where it is held, as far as the text tells. */
  readonly room: string | null;
  /** What stands right under it runs at the same time, each a track. */
  readonly parallel: boolean;
  readonly prompts: readonly string[];
  readonly children: readonly DraftItem[];
  /** Index into `lines`. */
  readonly line: number;
}

export interface DraftAlternative {
  readonly minutes: number | null;
  readonly title: string;
  readonly kind: Kind;
  readonly prompts: readonly string[];
  readonly line: number;
}

/** What became of a line: `notUnderstood` lines are shown to her, never dropped. */
export type LineUse = 'item' | 'responsible' | 'prompt' | 'heading' | 'day' | 'blank' | 'notUnderstood';

export interface SourceLine {
  readonly text: string;
  readonly use: LineUse;
}

export type WarningType =
  | 'end-before-start'
  | 'duration-mismatch'
  | 'overlap'
  | 'gap'
  | 'outside-parent'
  | 'weekday-mismatch'
  | 'stray';

export interface ImportWarning {
  readonly type: WarningType;
  /** The place in words: the source line, with the item's title when the line does not hold it. */
  readonly where: string;
  /** Index into `lines`. */
  readonly line: number;
  /** Values for the warning's sentence (`import:warning.<type>`): titles as they stand, clock times as `HH:MM`. */
  readonly params: Readonly<Record<string, string | number>>;
}
