import type { Parts } from './zip';

/** All its XML, as of a run sheet in Word: more than this takes minutes and gigabytes to lay out. A real one is a tenth of it. */
const MOST_TEXT = 8_000_000;
/** How far one element lies inside another. */
const DEEPEST = 200;

const isText = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/** How deep the elements lie, as far as the tags tell; what is no XML is found out by whoever reads it. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<\/?[\p{L}_][^<>]*>/gu)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether there is more to lay out than there should be. */
export function isTooMuch(parts: Parts): boolean {
  const texts = [...parts].filter(([name]) => isText(name)).map(([, bytes]) => bytes);
  if (texts.reduce((sum, { length }) => sum + length, 0) > MOST_TEXT) return true;
  return texts.some((bytes) => depthOf(Buffer.from(bytes).toString('utf8')) > DEEPEST);
}
