import type { Language } from '../agenda/gathering';
import type { PictureId } from '../ids';

/** The summary as a tree of blocks, in one language: what every writer (Word, HTML, the preview) only has to set out. */
export interface ReportDocument {
  readonly language: Language;
  /** What the gathering was held in, when that is another language: what people said in it stands as they said it. */
  readonly saidIn: Language | null;
  readonly title: string;
  /** It is what the gathering is called. */
  readonly titleSaid: boolean;
  /** Date, place and time in one line. */
  readonly subtitle: string;
  /** Lines at the top of the first page; empty: none. */
  readonly letterhead: string;
  /** Headings numbered 1, 1.1, … by whoever sets it out: no number stands in a heading's text. */
  readonly numbered: boolean;
  /** A table of contents after the opening. */
  readonly contents: boolean;
  /** The Word template it is made on; null: the app's own look. */
  readonly templateId: string | null;
  /** What it is about, for a template's placeholders and a file's properties. */
  readonly facts: ReportFacts;
  readonly sections: readonly ReportSection[];
  /** Quotes that are kept out because nobody has been asked; one that was refused is done with. */
  readonly quotesWithheld: number;
  /** What she has left out, so that it can be brought back. No writer sets it out. */
  readonly leftOut: readonly ReportLeftOut[];
}

/** Each in words, in the document's language; empty where nothing is known. */
export interface ReportFacts {
  readonly dates: string;
  readonly place: string;
  readonly host: string;
  readonly network: string;
  readonly chair: string;
  readonly noteTaker: string;
}

/** A document of which nothing has been chosen: no letterhead, no numbers, no contents, the app's own look. */
export const PLAIN_DOCUMENT = {
  saidIn: null,
  titleSaid: true,
  subtitle: '',
  letterhead: '',
  numbered: false,
  contents: false,
  templateId: null,
  facts: { dates: '', place: '', host: '', network: '', chair: '', noteTaker: '' },
  quotesWithheld: 0,
  leftOut: [],
} as const satisfies Partial<ReportDocument>;

/** Told of a text that she has worded herself. */
export interface ReportEdited {
  /** What would stand there now. */
  readonly original: string;
  /** What stood there when she wrote. */
  readonly basedOn: string;
  /** The two differ: what it was written from is not what it was. */
  readonly changedSince: boolean;
}

/** A text that can be worded otherwise. One without a key stands as it is. */
export interface ReportText {
  /** What her own wording belongs to: the same whatever else changes. */
  readonly key?: string;
  /** The key of a text it says the same as: it follows that one's wording until it has one of its own. */
  readonly follows?: string;
  readonly text: string;
  /** As somebody said or wrote it, and so in the gathering's own language. */
  readonly said?: boolean;
  readonly edited?: ReportEdited;
}

export interface ReportLeftOut {
  readonly sectionId: string;
  readonly key: string;
  /** What would stand there. */
  readonly text: string;
}

export interface ReportSection {
  readonly id: string;
  /** Empty for the opening section, which stands under the title. */
  readonly title: string;
  readonly titleKey?: string;
  readonly titleEdited?: ReportEdited;
  readonly blocks: readonly ReportBlock[];
  /** How much it holds, for the list of sections; null where a count says nothing. */
  readonly count: number | null;
}

/** One line of a list. */
export interface ReportLine extends ReportText {
  /** Where the line leads: an address beginning with http:// or https://. */
  readonly href?: string;
}

/** One row of a table. Its key is that of its main cell, and of the row as a whole when it is left out. */
export interface ReportRow {
  readonly key?: string;
  /** Of the main cell, as of any text. */
  readonly follows?: string;
  readonly cells: readonly string[];
  /** By the place of the cell. */
  readonly edited?: Readonly<Record<number, ReportEdited>>;
}

export interface ReportColumn {
  /** Cells in a column with a name can be worded otherwise, under `<the row's key>.<name>`. */
  readonly name?: string;
  readonly label: string;
  /** Its cells hold what somebody said or wrote. */
  readonly said?: boolean;
  /** Share of the width, relative to the other columns. */
  readonly width: number;
  readonly align?: 'start' | 'end';
}

/** A titled list: one field of four. */
export interface ReportQuarter {
  readonly title: string;
  readonly items: readonly ReportLine[];
}

export type ReportBlock =
  | ({ readonly type: 'heading'; readonly level: 2 | 3 } & ReportText)
  | ({ readonly type: 'paragraph'; readonly tone?: 'lead' | 'muted' } & ReportText)
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly ReportLine[] }
  | ({ readonly type: 'quote'; readonly attribution: string | null } & ReportText)
  | {
      readonly type: 'table';
      /** By which the whole of it can be left out. */
      readonly key?: string;
      readonly caption: string | null;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly ReportRow[];
      /** Which column holds what a row's own key stands for; without it, the rows cannot be worded otherwise. */
      readonly main?: number;
      /** The first cell of every row says what the row is about. */
      readonly rowHeads?: boolean;
    }
  | {
      readonly type: 'chart';
      /** By which it can be left out. */
      readonly key?: string;
      readonly title: string;
      /** Text alternative: says what the figure shows, with its numbers. */
      readonly alt: string;
      /** Upright columns for marks; bars lying down for choices, whose names are long. */
      readonly shape: 'columns' | 'bars';
      readonly seriesName: string;
      readonly categories: readonly string[];
      readonly values: readonly number[];
    }
  /** Four titled lists, two and two: strengths and weaknesses above opportunities and challenges. */
  | {
      readonly type: 'twoByTwo';
      readonly quarters: readonly [ReportQuarter, ReportQuarter, ReportQuarter, ReportQuarter];
    }
  | {
      readonly type: 'picture';
      readonly key?: string;
      readonly pictureId: PictureId;
      readonly alt: string;
      /** Empty: none. */
      readonly caption: string;
      /** The caption is hers. */
      readonly said?: boolean;
      /** Of the caption. */
      readonly edited?: ReportEdited;
      /** In pixels. */
      readonly width: number;
      readonly height: number;
    };

/** The gathering's language, of a document in another. */
export const saidIn = ({ language }: { readonly language: Language }, document: Language): Language | null =>
  language === document ? null : language;

/** Whether a text is in the language of the gathering and not in the document's: what she has worded is in the latter. */
export const isForeign = (
  { saidIn: other }: Pick<ReportDocument, 'saidIn'>,
  text: Pick<ReportText, 'said' | 'edited'>,
) => other !== null && text.said === true && text.edited === undefined;

/** A block of one type. */
export type BlockOf<Type extends ReportBlock['type']> = Extract<ReportBlock, { readonly type: Type }>;

/** What a cell's wording belongs to; undefined for one that stands as it is. */
export function cellKey(
  row: Pick<ReportRow, 'key'>,
  columns: readonly ReportColumn[],
  main: number | undefined,
  at: number,
): string | undefined {
  if (row.key === undefined) return undefined;
  if (at === main) return row.key;
  const name = columns[at]?.name;
  return name === undefined ? undefined : `${row.key}.${name}`;
}
