import {
  type FileChild,
  LeaderType,
  type PageNumberEstimator,
  Paragraph,
  TableOfContents,
  type TemplatePageNumberEstimator,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { ReportDocument } from '../../domain/report-document';
import { wordsIn } from '../../words';
import { STYLE } from './look';
import type { StyleIds } from './style-names';
import { textRuns } from './text-runs';

const MOST_ENTRIES = 24;
/** Laying out the pages of a longer document, to number its contents, takes many times as long as writing it. */
const MOST_LINES = 800;
const MOST_CHARACTERS = 60_000;
/** One that is longer than a line is laid out sign by sign, and takes longer than all the rest. */
const LONG_WORD = /\S{200}/u;

/** What a document says, paragraph by paragraph and cell by cell. */
const textsOf = ({ sections }: ReportDocument): string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if ('items' in block) return block.items.map(({ text }) => text);
      if ('rows' in block) return block.rows.flatMap(({ cells }) => cells);
      if ('quarters' in block) return block.quarters.flatMap(({ items }) => items.map(({ text }) => text));
      return 'text' in block ? [block.text] : [];
    });

/** How many paragraphs and rows a document has, about. */
const linesOf = ({ sections }: ReportDocument): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + ('items' in block ? block.items.length : 'rows' in block ? block.rows.length : 1), 0);

function isShort(document: ReportDocument): boolean {
  if (linesOf(document) > MOST_LINES) return false;
  const texts = textsOf(document);
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  return characters <= MOST_CHARACTERS && !texts.some((text) => LONG_WORD.test(text));
}

/** Of a document, and of a template. */
type PageNumbers = PageNumberEstimator & TemplatePageNumberEstimator;

/** Leaves the numbers to whoever brings the contents up to date. Without it, Word asks about them whenever it opens the file. */
const leftBlank: PageNumbers = () => ({ bookmarks: new Map<string, string>() });

/** The numbers of headings stand before them in the contents; finding them takes its time, too. */
const numberedOnly: PageNumbers = Object.assign(
  () => ({ bookmarks: new Map<string, string>() }),
  estimatePageNumbers.listNumbers === undefined ? {} : { listNumbers: estimatePageNumbers.listNumbers },
);

/** What finds the pages the contents lead to. */
export function pageNumbersOf(document: ReportDocument): PageNumbers {
  if (isShort(document)) return estimatePageNumbers;
  return document.numbered ? numberedOnly : leftBlank;
}

/**
 * A table of contents that is filled in as it is written, and that Word brings up to date. In a long document it has the
 * headings, which lead to their places; the page numbers come when Word is asked to bring it up to date.
 */
export function tableOfContents(document: ReportDocument, styles: StyleIds): FileChild[] {
  const { contents, sections, language } = document;
  if (!contents || sections.filter(({ title }) => title !== '').length < 3) return [];
  // More than a page of contents helps nobody to find anything.
  const below = sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'heading' && block.level === 2),
  );
  const headingStyleRange = sections.length + below.length > MOST_ENTRIES ? '1-1' : '1-2';
  // Dots that lead to no number look like a fault.
  const tabLeader = isShort(document) ? LeaderType.DOT : LeaderType.NONE;
  const name = wordsIn(language)('paper:web.contents');
  const style = styles(STYLE.contentsTitle);
  const title = new Paragraph({
    ...(style === undefined ? {} : { style }),
    keepNext: true,
    children: textRuns(name, style === undefined ? { bold: true } : {}),
  });
  return [title, new TableOfContents(name, { hyperlink: true, headingStyleRange, tabLeader, beginDirty: false })];
}
