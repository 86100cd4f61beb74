/** The colours and measures of the Word summary; twips are twentieths of a point. */
export const COLOUR = {
  accent: '0B5A4A',
  ink: '10201C',
  muted: '41514C',
  line: 'D9E0DC',
} as const;

/** On every municipal machine with Office; LibreOffice has a metric twin. */
export const FONT = 'Calibri';

/** A4 with 2.3 cm on each side. */
export const PAGE = { width: 11_906, height: 16_838, margin: 1_304 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** Ids of the paragraph styles a block is set in; each can be changed for the whole document in Word. */
export const STYLE = {
  subtitle: 'Subtitle',
  lead: 'Lead',
  muted: 'Muted',
  bullet: 'ListBullet',
  number: 'ListNumber',
  quote: 'Quote',
  quoteSource: 'QuoteSource',
  caption: 'Caption',
  cell: 'TableText',
  cellHead: 'TableHeading',
  footer: 'Footer',
  letterhead: 'Letterhead',
  contentsTitle: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  table: 'SummaryTable',
} as const;

/** The lists the styles above refer to. */
export const LIST = { bullets: 'bullets', numbers: 'numbers', headings: 'headings' } as const;
