import type { GatheringId, ItemId, NoteId } from '../ids';
import type { NoteKind } from '../notes/note';
import type { Instant } from '../time';
import type { SnippetPart } from './search-snippet';

/** A note that holds what was looked for. */
export interface NoteHit {
  readonly noteId: NoteId;
  readonly gatheringId: GatheringId;
  readonly gatheringTitle: string;
  /** The gathering's, in which `at` is told. */
  readonly zone: string;
  readonly itemId: ItemId | null;
  /** '' where it stands on none. */
  readonly itemTitle: string;
  readonly at: Instant;
  readonly kind: NoteKind;
  readonly speaker: string;
  readonly tags: readonly string[];
  readonly snippet: readonly SnippetPart[];
}
