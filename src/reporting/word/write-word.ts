import { Document, type FileChild, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { ReportDocument } from '../../domain/report-document';
import { wordsIn } from '../../words';
import { xmlText } from '../xml-text';
import { blockWriter } from './blocks';
import { staysWithNext } from './keep-together';
import { PAGE, STYLE } from './look';
import { documentLists, documentStyles } from './styles';
import { textRuns } from './text-runs';

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

function body(document: ReportDocument): FileChild[] {
  const write = blockWriter(document.language);
  const children: FileChild[] = [new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(document.title) })];
  if (document.subtitle) {
    children.push(new Paragraph({ style: STYLE.subtitle, children: textRuns(document.subtitle) }));
  }
  document.sections.forEach((section, index) => {
    if (section.title) {
      children.push(new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(section.title) }));
    }
    section.blocks.forEach((block, at) => {
      children.push(...write(block, staysWithNext(document, index, at)));
    });
  });
  return children;
}

/** The summary as a Word document (.docx). */
export async function writeWord(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  const appName = wordsIn(document.language)('common:appName');
  const margin = PAGE.margin;
  const word = new Document({
    title: xmlText(document.title),
    creator: appName,
    lastModifiedBy: appName,
    styles: documentStyles(document.language),
    numbering: documentLists,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageFooter(document) },
        children: body(document),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(word));
}
