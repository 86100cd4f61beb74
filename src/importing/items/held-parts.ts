import { isFirstName } from '../lexicon/first-names';
import type { Line } from '../lines/source-text';
import type { Token } from '../lines/token';
import { presenterLine, takePresenter } from '../people/presenter';
import { likelyHolder } from './likely-holder';

const MARKED = /\s\(?(?:v\s?[/\\]|v\.\s?\p{L}|(?:ved|by|med|with)\s\p{Lu}|,?\sby\sthe\s\p{L})/iu;
/** «v/ Gunnlaug Hestad» on a line of its own. */
const HOLDER_ALONE = /^v\s?[/\\.]\s?\p{L}/iu;

const first = (text: string): string => text.split(' ')[0] ?? '';

/** «Hva sier loven? v/ jurist Marit Owe»: a line that has a title and someone who holds it. */
function isHeld(line: Line): boolean {
  if (line.text.length > 250 || line.text.includes('\t')) return false;
  if (!line.bullet && !MARKED.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return false;
  const { title, responsible } = takePresenter(line.text);
  if (responsible === null || title.length <= 3) return false;
  return (
    presenterLine(line.text) === null || (line.bullet && isFirstName(first(responsible)) && !isFirstName(first(title)))
  );
}

/** A bullet that may be a title as those beside it: no question and no sentence. */
const isTitle = (line: Line): boolean =>
  line.bullet && line.text.length <= 80 && !/[?.!:;\t]/.test(line.text) && /^[\p{Lu}«"“\d]/u.test(line.text);

/** A bullet among such bullets, with someone in the same place who is not known for one, or with no one. */
const isLikelyHeld = (line: Line): boolean =>
  line.bullet &&
  line.text.length <= 250 &&
  !line.text.includes('\t') &&
  (likelyHolder(line.text) !== null || isTitle(line));

/**
 * The lines of text that are parts of the point above them, each held by someone: two or more below the same point. One
 * alone only tells who holds the point itself.
 */
export function heldParts(tokens: readonly Token[]): ReadonlySet<number> {
  const parts = new Set<number>();
  let stretch: number[] = [];
  let likely: number[] = [];
  const settle = (): void => {
    if (stretch.length >= 2) for (const i of stretch) parts.add(i);
    if (stretch.length >= 2 && likely.length <= stretch.length) for (const i of likely) parts.add(i);
    stretch = [];
    likely = [];
  };
  tokens.forEach((token, i) => {
    if (token.kind === 'text') {
      const below = tokens[i + 1];
      const heldBelow = below?.kind === 'text' && HOLDER_ALONE.test(below.line.text) && below.line.blanksBefore === 0;
      if (HOLDER_ALONE.test(token.line.text)) return;
      if (isHeld(token.line) || (heldBelow && !token.line.bullet && /^[\p{Lu}«"“]/u.test(token.line.text)))
        stretch.push(i);
      else if (isLikelyHeld(token.line)) likely.push(i);
    } else if (token.kind !== 'blank') settle();
  });
  settle();
  return parts;
}

/**
 * The rows of a table without a time that are parts of the row above them: two or more in a stretch, each with someone of
 * its own, below a row that no one holds («Tre byar berättar»).
 */
export function heldRows(tokens: readonly Token[]): ReadonlySet<number> {
  const parts = new Set<number>();
  let stretch: number[] | null = null;
  const settle = (): void => {
    if (stretch && stretch.length >= 2) for (const i of stretch) parts.add(i);
    stretch = null;
  };
  tokens.forEach((token, i) => {
    if (token.kind === 'row' && stretch) {
      if (token.point.responsible === null) stretch = null;
      else stretch.push(i);
    } else if (token.kind === 'timed') {
      settle();
      stretch = token.line.text.includes('\t') && token.point.responsible === null ? [] : null;
    } else if (token.kind !== 'blank') settle();
  });
  settle();
  return parts;
}
