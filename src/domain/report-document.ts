import type { Language } from './gathering';

/** The summary as a tree of blocks, in one language: what every writer (Word, HTML, the preview) only has to set out. */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** Date, place and time in one line. */
  readonly subtitle: string;
  readonly sections: readonly ReportSection[];
  /** Quotes that are kept out because nobody has been asked; one that was refused is done with. */
  readonly quotesWithheld: number;
}

export interface ReportSection {
  readonly id: string;
  /** Empty for the opening section, which stands under the title. */
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** How much it holds, for the list of sections; null where a count says nothing. */
  readonly count: number | null;
}

export type ReportBlock =
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string; readonly tone?: 'lead' | 'muted' }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly type: 'quote'; readonly text: string; readonly attribution: string | null }
  | {
      readonly type: 'table';
      readonly caption: string | null;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly type: 'chart';
      readonly title: string;
      /** Text alternative: says what the figure shows, with its numbers. */
      readonly alt: string;
      readonly seriesName: string;
      readonly categories: readonly string[];
      readonly values: readonly number[];
    };

export interface ReportColumn {
  readonly label: string;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  readonly align?: 'start' | 'end';
}
