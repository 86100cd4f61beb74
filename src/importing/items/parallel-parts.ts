import type { Token } from '../lines/token';
import { takePresenter } from '../people/presenter';

/** «Parallelle verksteder», «Workshops i tre rum», «Værksteder (vælg ét)»: what stands below goes on at once. */
const SEVERAL_AT_ONCE =
  /(?<!\p{L})(?:parallel|break-?out)|(?:workshops|verksteder|verkstader|værksteder|verkstäder|sesjoner|sesjonar|sessions|sessioner|gruppedrøftelser|gruppedrøftinger|gruppedrøftingar)(?!\p{L})|(?<!\p{L})(?:velg|vel|vælg|välj|choose|pick)\s(?:en|ein|ett|eitt|ét|et|én|one|mellom|mellem|mellan|between)(?!\p{L})/iu;
const PLACED = /\([\p{L}\d][^()]{1,39}\)/u;

/** Told where it is or who holds it: «Keramik (Pottehuset) – Vibeke Lund», «Sygehusene (lokale Revling)». */
function isPlacedOrHeld({ line: { text } }: Token): boolean {
  if (text.length > 250 || text.endsWith('?') || text.includes('\t')) return false;
  const { title, responsible } = takePresenter(text);
  return title.length > 3 && (responsible !== null || PLACED.test(text));
}

/** Where the lines below a point begin: after its title, where that stands on the line below its time. */
function firstBelow(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token?.kind !== 'timed') return null;
  if (token.point.title !== '') return SEVERAL_AT_ONCE.test(token.line.text) ? at + 1 : null;
  const title = tokens[at + 1];
  return title?.kind === 'text' && SEVERAL_AT_ONCE.test(title.line.text) ? at + 2 : null;
}

/** The lines of text below such a point that are its parts: two or more, each told where it is or who holds it. */
export function parallelParts(tokens: readonly Token[]): ReadonlySet<number> {
  const parts = new Set<number>();
  for (let i = 0; i < tokens.length; i++) {
    const from = firstBelow(tokens, i);
    if (from === null) continue;
    const below: number[] = [];
    let j = from;
    for (let next = tokens[j]; next?.kind === 'text' || next?.kind === 'blank'; next = tokens[++j])
      if (next.kind === 'text' && isPlacedOrHeld(next)) below.push(j);
    if (below.length >= 2) for (const part of below) parts.add(part);
    i = j - 1;
  }
  return parts;
}
