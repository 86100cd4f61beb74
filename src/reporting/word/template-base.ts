import { type Parts, zipped } from './zip';

const DOCUMENT = 'word/document.xml';
/** 5 cm: a text narrower than that is no page's. */
const NARROWEST = 2_835;
const TYPES = '[Content_Types].xml';
/** What a .docx says it is. Word refuses one that says it is a template, as a .dotx does. */
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const textOf = (parts: Parts, name: string): string => Buffer.from(parts.get(name) ?? []).toString('utf8');

/** A place of its own after everything the template says, before the settings of its last section. */
function withPlace(xml: string, place: string): string {
  const end = xml.lastIndexOf('</w:body>');
  const settings = xml.lastIndexOf('<w:sectPr');
  const last = Math.max(xml.lastIndexOf('</w:p>'), xml.lastIndexOf('</w:tbl>'), xml.lastIndexOf('</w:sdt>'));
  const at = settings > last ? settings : end;
  return `${xml.slice(0, at)}<w:p><w:r><w:t>{{${place}}}</w:t></w:r></w:p>${xml.slice(at)}`;
}

/** How wide the text of its last section is, in twips; null where that is not told. */
export function textWidthOf(parts: Parts): number | null {
  const settings = textOf(parts, DOCUMENT).split('<w:sectPr').at(-1) ?? '';
  const measure = (element: string, name: string): number =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\sw:${name}="(\\d+)"`, 'u').exec(settings)?.[1] ?? Number.NaN);
  const width = measure('pgSz', 'w') - measure('pgMar', 'left') - measure('pgMar', 'right');
  return width > NARROWEST ? width : null;
}

/** Whether the file has a body for a summary to be put in. */
export const hasBody = (parts: Parts): boolean => textOf(parts, DOCUMENT).includes('</w:body>');

function asDocument(types: string): string {
  return types.replace(/<Override\b[^>]*PartName="\/word\/document\.xml"[^>]*>/u, (override) =>
    override.replace(/ContentType="[^"]*"/u, `ContentType="${DOCUMENT_TYPE}"`),
  );
}

/**
 * The template as a document that can be filled in: what she saved as a template (.dotx) says that it is a document, and one
 * that does not say where the summary goes gets a place for it after its own text.
 */
export function baseOf(template: Uint8Array, parts: Parts, missingPlace: string | null): Uint8Array {
  const types = textOf(parts, TYPES);
  const document = textOf(parts, DOCUMENT);
  const made = { types: asDocument(types), document: missingPlace ? withPlace(document, missingPlace) : document };
  if (made.types === types && made.document === document) return template;
  return zipped(
    new Map(parts).set(TYPES, Buffer.from(made.types, 'utf8')).set(DOCUMENT, Buffer.from(made.document, 'utf8')),
  );
}
