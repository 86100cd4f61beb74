import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import type { ReportDocument } from '../../domain/report-document';
import { wordsIn } from '../../words';
import { xmlText } from '../xml-text';
import { blockWriter, styled } from './blocks';
import { staysWithNext } from './keep-together';
import { PAGE, STYLE } from './look';
import type { PictureBytes } from './picture';
import { OWN_STYLES, type StyleIds } from './style-names';
import { documentLists, documentStyles } from './styles';
import { textRuns } from './text-runs';

/** What a document is made from besides its text. */
export interface WordMaterials {
  readonly pictureOf: PictureBytes;
}

const NO_MATERIALS: WordMaterials = { pictureOf: () => null };

// Where Word's own fields go into the sentence.
const FIELD = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES } as const;
const isField = (part: string): part is keyof typeof FIELD => Object.hasOwn(FIELD, part);

/** «Næringsaktive kommuner · Side 1 av 4». */
function pageFooter({ language, title }: ReportDocument): Footer {
  const sentence = wordsIn(language)('report:page', { page: '{page}', pages: '{pages}' });
  const parts = sentence
    .split(/(\{pages?\})/u)
    .filter((part) => part !== '')
    .map((part) => (isField(part) ? new TextRun({ children: [FIELD[part]] }) : new TextRun(part)));
  const children = [...textRuns(`${title.replaceAll('\n', ' ')} · `), ...parts];
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children })] });
}

/** The letterhead, the title and what stands under it. */
export function opening({ letterhead, title, subtitle }: ReportDocument, styles: StyleIds): FileChild[] {
  const line = (ours: string, text: string): Paragraph[] =>
    text === '' ? [] : [new Paragraph({ ...styled(styles, ours), children: textRuns(text) })];
  return [...line(STYLE.letterhead, letterhead), ...line('Title', title), ...line(STYLE.subtitle, subtitle)];
}

const MOST_ENTRIES = 24;
/** Laying out the pages of a longer document, to number its contents, takes many times as long as writing it. */
const MOST_LINES = 800;

/** How many paragraphs and rows a document has, about. */
const linesOf = ({ sections }: ReportDocument): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + ('items' in block ? block.items.length : 'rows' in block ? block.rows.length : 1), 0);

/** Short enough for its contents to be numbered as it is written; Word numbers those of a longer one when it is asked to. */
export const isShort = (document: ReportDocument): boolean => linesOf(document) <= MOST_LINES;

/** A table of contents that is filled in as it is written, and that Word brings up to date. */
function tableOfContents({ contents, sections, language }: ReportDocument): FileChild[] {
  if (!contents || sections.filter(({ title }) => title !== '').length < 3) return [];
  // More than a page of contents helps nobody to find anything.
  const below = sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'heading' && block.level === 2),
  );
  const headingStyleRange = sections.length + below.length > MOST_ENTRIES ? '1-1' : '1-2';
  const look = { hyperlink: true, headingStyleRange, beginDirty: false };
  return [new TableOfContents(wordsIn(language)('paper:web.contents'), look)];
}

/** The sections, one after another, with the contents after the opening one. */
export function sectionsOf(document: ReportDocument, materials: WordMaterials, styles: StyleIds): FileChild[] {
  const write = blockWriter({ language: document.language, styles, ...materials });
  const contents = tableOfContents(document);
  const first = document.sections[0]?.title === '' ? 1 : 0;
  const children: FileChild[] = first === 0 ? [...contents] : [];
  document.sections.forEach((section, index) => {
    if (index === 1 && first === 1) children.push(...contents);
    if (section.title) {
      children.push(
        new Paragraph({ ...styled(styles, 'Heading1'), keepNext: true, children: textRuns(section.title) }),
      );
    }
    section.blocks.forEach((block, at) => {
      children.push(...write(block, staysWithNext(document, index, at)));
    });
  });
  return children;
}

/** The summary as a Word document (.docx), in the app's own look. */
export async function writeWord(
  document: ReportDocument,
  materials: WordMaterials = NO_MATERIALS,
): Promise<Uint8Array<ArrayBuffer>> {
  const appName = wordsIn(document.language)('common:appName');
  const margin = PAGE.margin;
  const word = new Document({
    title: xmlText(document.title),
    creator: appName,
    lastModifiedBy: appName,
    styles: documentStyles(document.language, document.numbered),
    numbering: documentLists,
    ...(document.contents && isShort(document) ? { pageNumbers: estimatePageNumbers } : {}),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFooter(document) },
        children: [...opening(document, OWN_STYLES), ...sectionsOf(document, materials, OWN_STYLES)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
