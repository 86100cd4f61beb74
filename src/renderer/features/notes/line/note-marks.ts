import type { NoteKind } from '../../../../domain/notes/note';

/** The sign that stands before the kind's word. */
export const MARKS: Readonly<Record<NoteKind, string>> = {
  contribution: '–',
  quote: '« »',
  agreed: '✓',
  disagreed: '≠',
  question: '?',
  idea: '✳',
  order: '→',
  action: '▢',
  strength: '▲',
  weakness: '▼',
  opportunity: '◇',
  challenge: '◆',
};

/** What the room leaves with: shown in accent, and in the right column. */
const OUTCOMES: readonly NoteKind[] = ['agreed', 'order', 'action'];
export const isOutcome = (kind: NoteKind): boolean => OUTCOMES.includes(kind);

export const SWOT = ['strength', 'weakness', 'opportunity', 'challenge'] as const satisfies readonly NoteKind[];
export const isSwot = (kind: NoteKind): boolean => SWOT.some((one) => one === kind);
