import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../../domain/report/report-document';
import { wordsIn } from '../../words';
import { xmlText } from '../xml-text';
import { blockWriter, styled } from './blocks';
import { pageNumbersOf, tableOfContents } from './contents';
import { headingWriter } from './headings';
import { staysWithNext } from './keep-together';
import { COLOUR, PAGE, STYLE, TEXT_WIDTH } from './look';
import type { PictureBytes } from './picture';
import { OWN_STYLES, type StyleIds } from './style-names';
import { documentLists, documentStyles, TABLE_STYLE } from './styles';
import { lookIn, type RunLook, textRuns } from './text-runs';

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
export function opening(document: ReportDocument, styles: StyleIds): FileChild[] {
  const { letterhead, title, subtitle } = document;
  const line = (ours: string, text: string, look: RunLook = {}): Paragraph[] =>
    text === '' ? [] : [new Paragraph({ ...styled(styles, ours), children: textRuns(text, look) })];
  const named = line('Title', title, lookIn(document)({ said: document.titleSaid }));
  return [...line(STYLE.letterhead, letterhead), ...named, ...line(STYLE.subtitle, subtitle)];
}

/** What the sections are put into: the styles it has, and how wide its text is, in twips. */
export interface Base {
  readonly styles: StyleIds;
  readonly width: number;
}

const OWN_BASE: Base = { styles: OWN_STYLES, width: TEXT_WIDTH };

/** The sections, one after another, with the contents after the opening one. */
export function sectionsOf(
  document: ReportDocument,
  materials: WordMaterials,
  { styles, width }: Base = OWN_BASE,
): FileChild[] {
  const { entries, paragraphs: contents } = tableOfContents(document, styles, width);
  const heading = headingWriter(document, styles, entries);
  const { language } = document;
  const write = blockWriter({ language, lookOf: lookIn(document), styles, heading, width, ...materials });
  const first = document.sections[0]?.title === '' ? 1 : 0;
  const children: FileChild[] = first === 0 ? [...contents] : [];
  document.sections.forEach((section, index) => {
    if (index === 1 && first === 1) children.push(...contents);
    if (section.title) children.push(heading(1, section.title, {}));
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
    externalStyles: TABLE_STYLE,
    styles: documentStyles(document.language, document.numbered),
    numbering: documentLists(COLOUR.accent),
    ...pageNumbersOf(document),
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFooter(document) },
        children: [...opening(document, OWN_STYLES), ...sectionsOf(document, materials)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
