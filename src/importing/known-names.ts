import type { Entry } from './entry';
import { isName } from './people';

const LAST_WORDS = /(?:,| [–—-]|:)\s+([^,:–—]{2,60})$/u;

function everyEntry(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...everyEntry(entry.children)]);
}

/** «Oppsummering, Tora» names someone where «Innlegg (Tora)» elsewhere tells that Tora is one of those who lead. */
export function creditKnownNames(entries: readonly Entry[]): void {
  const all = everyEntry(entries);
  const names = new Set(all.flatMap(({ responsible }) => (responsible && isName(responsible) ? [responsible] : [])));
  if (names.size === 0) return;
  for (const entry of all) {
    const last = entry.responsible === null ? LAST_WORDS.exec(entry.title) : null;
    if (!last || last.index === 0 || !names.has(last[1] ?? '')) continue;
    entry.responsible = last[1] ?? null;
    entry.title = entry.title.slice(0, last.index);
  }
}
