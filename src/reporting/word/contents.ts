import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { ReportDocument } from '../../domain/report/report-document';
import { wordsIn } from '../../words';
import { type ContentsEntry, contentsEntries } from './headings';
import { STYLE } from './look';
import { OWN_STYLES, type StyleIds } from './style-names';
import { textRuns } from './text-runs';

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

/** What finds the pages the contents lead to; nothing where they are not told. */
export const pageNumbersOf = (document: ReportDocument) =>
  document.contents && isShort(document) ? { pageNumbers: estimatePageNumbers } : {};

/** The contents of a document: what is listed, and the paragraphs that list it. */
interface Contents {
  /** Those that are to be marked where they stand; none where the library does it. */
  readonly entries: readonly ContentsEntry[];
  readonly paragraphs: readonly FileChild[];
}

/**
 * A table of contents that is filled in as it is written, and that Word brings up to date. In a long document it has the
 * headings, which lead to their places; the page numbers come when Word is asked to bring it up to date.
 */
export function tableOfContents(document: ReportDocument, styles: StyleIds, width: number): Contents {
  const { contents, sections, language } = document;
  if (!contents || sections.filter(({ title }) => title !== '').length < 3) return { entries: [], paragraphs: [] };
  const entries = contentsEntries(document);
  const headingStyleRange = entries.some(({ level }) => level === 2) ? '1-2' : '1-1';
  const name = wordsIn(language)('paper:web.contents');
  const style = styles(STYLE.contentsTitle);
  const title = new Paragraph({
    ...(style === undefined ? {} : { style }),
    keepNext: true,
    children: textRuns(name, style === undefined ? { bold: true } : {}),
  });
  const paged = isShort(document);
  // Of its own short documents the library does it all; what goes into a template it does not fill in.
  if (paged && styles === OWN_STYLES) {
    const look = { hyperlink: true, headingStyleRange, beginDirty: false };
    return { entries: [], paragraphs: [title, new TableOfContents(name, look)] };
  }
  const contentChildren = entries.map((entry) => entryParagraph(entry, styles, paged ? width : null));
  const look = { hyperlink: true, headingStyleRange, beginDirty: false, contentChildren };
  return { entries, paragraphs: [title, new TableOfContents(name, look)] };
}

/** An entry that leads to its heading, with the page at `pageAt`; null: without. */
function entryParagraph(
  { level, number, title, mark }: ContentsEntry,
  styles: StyleIds,
  pageAt: number | null,
): Paragraph {
  const style = styles(level === 1 ? STYLE.contents1 : STYLE.contents2);
  const words = textRuns(number === '' ? title : `${number} ${title}`);
  const page = [new TextRun({ children: [new Tab()] }), new PageReference(mark, { hyperlink: true })];
  const tab = (position: number) => ({ type: TabStopType.RIGHT, position, leader: LeaderType.DOT });
  return new Paragraph({
    ...(style === undefined ? { indent: { left: (level - 1) * 240 } } : { style }),
    ...(pageAt === null ? {} : { tabStops: [tab(pageAt)] }),
    children: [new InternalHyperlink({ anchor: mark, children: [...words, ...(pageAt === null ? [] : page)] })],
  });
}
