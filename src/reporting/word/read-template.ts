import { patchDetector } from 'docx';
import { STYLE, TEXT_WIDTH } from './look';
import { type StyleIds, templateStyles } from './style-names';
import { baseOf, hasBody, textWidthOf } from './template-base';
import { isTooMuch } from './template-limits';
import { type Parts, TooLarge, unzipped } from './zip';

/** Where the summary goes in a template, in each of the app's languages. */
export const CONTENT_PLACES = ['innhold', 'innhald', 'content'] as const;

/** What a template has no style for, so that it is set as plain text; or a place, so that the summary comes last in it. */
export type TemplateLack = 'place' | 'title' | 'heading' | 'list' | 'quote' | 'caption';

export type TemplateFault = 'notWord' | 'broken' | 'macros' | 'tooLarge';

export type TemplateRead =
  | { readonly ok: false; readonly fault: TemplateFault }
  | {
      readonly ok: true;
      readonly styles: StyleIds;
      /** How wide its text is, in twips. */
      readonly width: number;
      /** The template, ready to be filled in. */
      readonly base: Uint8Array;
      /** Where the summary goes. */
      readonly place: string;
      /** What else is to be filled in. */
      readonly places: readonly string[];
      readonly lacks: readonly TemplateLack[];
    };

const NEEDED: readonly (readonly [TemplateLack, string])[] = [
  ['title', 'Title'],
  ['heading', 'Heading1'],
  ['list', STYLE.bullet],
  ['quote', STYLE.quote],
  ['caption', STYLE.caption],
];

type Refused = Extract<TemplateRead, { readonly ok: false }>;

const refused = (fault: TemplateFault): Refused => ({ ok: false, fault });

/** The parts of the file and the places in it, or what is wrong with it. */
async function opened(
  bytes: Uint8Array,
): Promise<Refused | { readonly parts: Parts; readonly places: readonly string[] }> {
  // A zip file begins with «PK».
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('notWord');
  try {
    const parts = await unzipped(bytes);
    if (!parts.has('word/document.xml')) return refused('notWord');
    if ([...parts.keys()].some((name) => /vbaProject\.bin$/iu.test(name))) return refused('macros');
    if (isTooMuch(parts)) return refused('tooLarge');
    if (!hasBody(parts)) return refused('broken');
    return { parts, places: await patchDetector({ data: bytes, trimPlaceholders: true }) };
  } catch (error) {
    // Whatever the libraries stumble on lies in the file; they are given nothing of ours. Too many rows fill their stack.
    return refused(error instanceof TooLarge || error instanceof RangeError ? 'tooLarge' : 'broken');
  }
}

/** What a Word file of hers can be used for as a template. Its content is foreign: whatever is wrong with it is a value. */
export async function readTemplate(bytes: Uint8Array): Promise<TemplateRead> {
  const file = await opened(bytes);
  if ('fault' in file) return file;
  const { parts, places } = file;
  const given = CONTENT_PLACES.find((one) => places.includes(one));
  const place = given ?? CONTENT_PLACES[0];
  const styles = templateStyles(Buffer.from(parts.get('word/styles.xml') ?? []).toString('utf8'));
  const lacks = NEEDED.filter(([, ours]) => styles(ours) === undefined).map(([lack]) => lack);
  return {
    ok: true,
    styles,
    width: textWidthOf(parts) ?? TEXT_WIDTH,
    base: baseOf(bytes, parts, given === undefined ? place : null),
    place,
    places: places.filter((one) => one !== place),
    lacks: given === undefined ? ['place', ...lacks] : lacks,
  };
}
