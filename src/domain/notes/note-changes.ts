import { mergeTexts } from './merge-text';
import type { Note } from './note';

/** What of a note two people may have changed at once: what was said, by whom, for whom, what comes first, what it is about. */
export type NoteWords = Pick<Note, 'text' | 'speaker' | 'recipient' | 'owner' | 'firstStep' | 'tags'>;
type SomeWords = { readonly [Field in keyof NoteWords]?: NoteWords[Field] | undefined };

const WHO = ['speaker', 'recipient', 'owner'] as const;
const WORDS = ['text', 'firstStep'] as const;

const namesIn = (names: string): readonly string[] => names.split(', ').filter((name) => name !== '');

/** Both names where two have written different ones, theirs first; a name rather than none. */
const bothNames = (mine: string, theirs: string): string =>
  [...new Set([...namesIn(theirs), ...namesIn(mine)])].join(', ');

/** What I added comes to theirs, and what I took away goes. */
function bothTags(was: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const kept = theirs.filter((tag) => mine.includes(tag) || !was.includes(tag));
  return [...kept, ...mine.filter((tag) => !was.includes(tag) && !kept.includes(tag))];
}

interface MetChanges {
  /** What is to be put in the note instead of what was asked for. */
  readonly instead: Partial<NoteWords>;
  /** `clean`: somebody else's change stands beside it; `both`: two changed the same, and both stand. */
  readonly merged: 'no' | 'clean' | 'both';
}

/**
 * `patch` was made from `was` while somebody else may have made the note what it is `now`: no word of either is lost. A field
 * that `was` does not tell of is as the patch says.
 */
export function meetChanges(was: SomeWords, patch: SomeWords, now: NoteWords): MetChanges {
  const instead: { -readonly [Field in keyof NoteWords]?: NoteWords[Field] } = {};
  const met = new Set<'clean' | 'both'>();
  for (const field of WORDS) {
    const [before, mine, theirs] = [was[field], patch[field], now[field]];
    if (before === undefined || mine === undefined || before === theirs) continue;
    const merged = mergeTexts(before, mine, theirs);
    instead[field] = merged.text;
    met.add(merged.both ? 'both' : 'clean');
  }
  for (const field of WHO) {
    const [before, mine, theirs] = [was[field], patch[field], now[field]];
    if (before === undefined || mine === undefined || before === theirs || mine === theirs) continue;
    instead[field] = mine === before ? theirs : bothNames(mine, theirs);
    met.add(mine === before ? 'clean' : 'both');
  }
  if (was.tags && patch.tags && JSON.stringify(was.tags) !== JSON.stringify(now.tags)) {
    instead.tags = bothTags(was.tags, patch.tags, now.tags);
    met.add('clean');
  }
  return { instead, merged: met.has('both') ? 'both' : met.has('clean') ? 'clean' : 'no' };
}
