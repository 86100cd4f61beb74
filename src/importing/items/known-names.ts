import { firstNameOf, isName } from '../people/people';
import type { Entry } from './entry';

const LAST_WORDS = /(?:,| [–—-]|:)\s+([^,:–—]{2,60})$/u;

function everyEntry(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)]);
}

function namesIn(responsible: string): string[] {
  if (isName(responsible)) return [responsible];
  const first = firstNameOf(responsible);
  return first === null ? [] : [first];
}

/** «Oppsummering, Tora» names someone where «Innlegg (Tora)» elsewhere tells that Tora is one of those who lead. */
export function creditKnownNames(entries: readonly Entry[]): void {
  const all = everyEntry(entries);
  const names = new Set(all.flatMap(({ responsible }) => (responsible ? namesIn(responsible) : [])));
  if (names.size === 0) return;
  for (const entry of all) {
    // «Lissi» on the line below, where «Lissi Kjærulff» held a point before.
    const below = entry.responsible === null ? entry.prompts[0] : undefined;
    if (below !== undefined && names.has(below)) {
      entry.responsible = below;
      entry.prompts.shift();
      continue;
    }
    const last = entry.responsible === null ? LAST_WORDS.exec(entry.title) : null;
    if (!last || last.index === 0 || !names.has(last[1] ?? '')) continue;
    entry.responsible = last[1] ?? null;
    entry.title = entry.title.slice(0, last.index);
  }
}
