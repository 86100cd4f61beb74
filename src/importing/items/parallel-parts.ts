import type { Token } from '../lines/token';
import { takePresenter } from '../people/presenter';

/** «Parallelle verksteder», «Workshops i tre rum», «Værksteder (vælg ét)»: what stands below goes on at once. */
const SEVERAL_AT_ONCE =
  /(?<!\p{L})(?:parallel|break-?out)|(?:workshops|verksteder|verkstader|værksteder|verkstäder|sesjoner|sesjonar|sessions|sessioner|gruppedrøftelser|gruppedrøftinger|gruppedrøftingar)(?!\p{L})|(?<!\p{L})(?:velg|vel|vælg|välj|choose|pick)\s(?:en|ein|ett|eitt|ét|et|én|one|mellom|mellem|mellan|between)(?!\p{L})/iu;
const PLACED = /\([\p{L}\d][^()]{1,39}\)/u;

/** Told where it is or who holds it: «Keramik (Pottehuset) – Vibeke Lund», «Sygehusene (lokale Revling)». */
const isPlacedOrHeld = ({ line }: Token): boolean =>
  line.text.length <= 250 &&
  !line.text.endsWith('?') &&
  !line.text.includes('\t') &&
  (PLACED.test(line.text) || takePresenter(line.text).responsible !== null) &&
  takePresenter(line.text).title.length > 3;

/** The lines of text below such a point that are its parts: two or more, each told where it is or who holds it. */
export function parallelParts(tokens: readonly Token[]): ReadonlySet<number> {
  const parts = new Set<number>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'timed' || !SEVERAL_AT_ONCE.test(token.line.text)) return;
    const below: number[] = [];
    for (let j = i + 1; j < tokens.length; j++) {
      const next = tokens[j];
      if (next?.kind === 'blank' && below.length === 0) continue;
      if (next?.kind !== 'text') break;
      if (isPlacedOrHeld(next)) below.push(j);
    }
    if (below.length >= 2) for (const part of below) parts.add(part);
  });
  return parts;
}
