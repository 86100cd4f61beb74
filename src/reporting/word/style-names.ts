import { STYLE } from './look';

/** Word's own names of the styles the summary is set in, in the language Word keeps in every file. */
const STYLE_NAMES = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  [STYLE.subtitle]: 'Subtitle',
  [STYLE.bullet]: 'List Bullet',
  [STYLE.number]: 'List Number',
  [STYLE.quote]: 'Quote',
  [STYLE.caption]: 'caption',
  [STYLE.contentsTitle]: 'TOC Heading',
  [STYLE.contents1]: 'toc 1',
  [STYLE.contents2]: 'toc 2',
} as const;

/** The id under which a style lies in the file that is written; undefined: it has no such style, and the text is plain. */
export type StyleIds = (ours: string) => string | undefined;

/** The app's own look has them all, under their own ids. */
export const OWN_STYLES: StyleIds = (ours) => ours;

const STYLE_ELEMENT = /<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/gu;

/** Which of the styles a template has, and under what ids: a Norwegian Word calls «heading 1» `Overskrift1`. */
export function templateStyles(stylesXml: string): StyleIds {
  const ids = new Map<string, string>();
  for (const [, attributes = '', inside = ''] of stylesXml.matchAll(STYLE_ELEMENT)) {
    const id = /w:styleId="([^"]*)"/u.exec(attributes)?.[1];
    const name = /<w:name\s+w:val="([^"]*)"/u.exec(inside)?.[1];
    if (id && name && /w:type="paragraph"/u.test(attributes)) ids.set(name.toLowerCase(), id);
  }
  const names: Readonly<Record<string, string>> = STYLE_NAMES;
  return (ours) => {
    const name = names[ours];
    return name === undefined ? undefined : ids.get(name.toLowerCase());
  };
}
