import { type FileChild, type IPatch, Paragraph, PatchType, patchDocument, Table, TableOfContents } from 'docx';
import type { ReportDocument } from '../../domain/report/report-document';
import { xmlText } from '../xml-text';
import { pageNumbersOf } from './contents';
import { readTemplate } from './read-template';
import { documentLists } from './styles';
import { textRuns } from './text-runs';
import { opening, sectionsOf, type WordMaterials, writeWord } from './write-word';

/** What a template may ask for by name, in the app's three languages. */
function factsIn({ title, subtitle, letterhead, facts }: ReportDocument): Readonly<Record<string, string>> {
  const { dates, place, host, network, chair, noteTaker } = facts;
  return {
    ...{ tittel: title, title },
    ...{ undertittel: subtitle, subtitle },
    ...{ brevhode: letterhead, letterhead },
    ...{ dato: dates, date: dates },
    ...{ sted: place, stad: place, place },
    ...{ vertskommune: host, host },
    ...{ nettverk: network, network },
    ...{ møteleder: chair, møteleiar: chair, chair },
    ...{ referent: noteTaker, 'note-taker': noteTaker },
  };
}

const isChild = (child: FileChild): child is Paragraph | Table | TableOfContents =>
  child instanceof Paragraph || child instanceof Table || child instanceof TableOfContents;

/**
 * The summary on her municipality's template: its styles, header, footer and logo; its placeholders filled. One that cannot be
 * used any more gives way to the app's own look, since a summary must come out.
 */
export async function writeOnTemplate(
  document: ReportDocument,
  materials: WordMaterials,
  template: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const read = await readTemplate(template);
  if (!read.ok) return writeWord(document, materials);
  const facts = factsIn(document);
  const titled = read.places.some((place) => facts[place] === document.title);
  const children = [...(titled ? [] : opening(document, read.styles)), ...sectionsOf(document, materials, read)].filter(
    isChild,
  );
  const patches: Record<string, IPatch> = { [read.place]: { type: PatchType.DOCUMENT, children } };
  for (const place of read.places) {
    const fact = facts[place];
    if (fact !== undefined) patches[place] = { type: PatchType.PARAGRAPH, children: textRuns(fact) };
  }
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: read.base,
    patches,
    trimPlaceholders: true,
    numbering: documentLists(null),
    ...pageNumbersOf(document),
    properties: { title: xmlText(document.title) },
  });
  return new Uint8Array(bytes);
}
