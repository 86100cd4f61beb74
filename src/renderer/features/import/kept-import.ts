import type { DraftAgenda } from '../../../domain/draft/draft-agenda';
import type { GatheringId } from '../../../domain/ids';
import { type Review, reviewOf } from './review';

/** What she has done to what was read. */
export interface ReviewWork {
  readonly title: string;
  readonly review: Review;
  /** Names of the findings she has mended or kept. */
  readonly settled: readonly string[];
  /** Lines not understood that she has dealt with. */
  readonly settledLines: readonly number[];
}

/** A review as it stood when she left it. */
export interface KeptReview {
  readonly draft: DraftAgenda;
  readonly work: ReviewWork;
}

export const newWork = (draft: DraftAgenda): ReviewWork => ({
  title: draft.title ?? '',
  review: reviewOf(draft),
  settled: [],
  settledLines: [],
});

/** Raised when what is kept takes another form: a window outlives an update of the app it talks to. */
const FORM = 1;

const nameOf = (part: 'text' | 'review', gatheringId: GatheringId | null): string =>
  `import.${FORM}.${part}.${gatheringId ?? 'new'}`;

/** Lasts as long as the page; what the browser has room for also lasts through a reload of the window. */
const here = new Map<string, string>();

function put(name: string, value: string): void {
  here.set(name, value);
  const kept = inStorage((storage) => {
    storage.setItem(name, value);
    return true;
  }, false);
  // Full, it may be. An old copy must not come back in the new one's place.
  if (!kept) drop(name);
}

const get = (name: string): string | null => here.get(name) ?? inStorage((storage) => storage.getItem(name), null);

const drop = (name: string): void => inStorage((storage) => storage.removeItem(name), undefined);

/** Storage may be full, or shut altogether; then what holds without it. */
function inStorage<Answer>(ask: (storage: Storage) => Answer, otherwise: Answer): Answer {
  try {
    return ask(sessionStorage);
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    return otherwise;
  }
}

/** The text she has pasted or typed, for a new gathering (null) or to add to one. */
export const keptText = (gatheringId: GatheringId | null): string => get(nameOf('text', gatheringId)) ?? '';
export const keepText = (gatheringId: GatheringId | null, text: string): void => put(nameOf('text', gatheringId), text);

export function keptReview(gatheringId: GatheringId | null): KeptReview | null {
  const value = get(nameOf('review', gatheringId));
  if (value === null) return null;
  try {
    const read: unknown = JSON.parse(value);
    return isKept(read) ? read : null;
  } catch {
    // Cut off or not ours: the text is there to be read once more.
    return null;
  }
}

/** Of this form, by its name; what lies in it is this app's own. */
const isKept = (read: unknown): read is KeptReview =>
  typeof read === 'object' && read !== null && 'draft' in read && 'work' in read;

export const keepReview = (gatheringId: GatheringId | null, kept: KeptReview): void =>
  put(nameOf('review', gatheringId), JSON.stringify(kept));

/** The run sheet has been used: there is nothing more to go on with. */
export function forgetImport(gatheringId: GatheringId | null): void {
  for (const name of [nameOf('text', gatheringId), nameOf('review', gatheringId)]) {
    here.delete(name);
    drop(name);
  }
}
