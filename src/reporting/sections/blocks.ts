import type { Note } from '../../domain/notes/note';
import type { ReportBlock, ReportLine } from '../../domain/report/report-document';

/** «Vi må være i forkant (Kari Vik)». */
const saidBy = (note: Note): string => {
  const speaker = note.speaker.trim();
  return speaker ? `${note.text} (${speaker})` : note.text;
};

/** What her wording of a note belongs to, in the section where the note stands. */
export const noteKey = (note: Pick<Note, 'id'>): string => `note:${note.id}`;

export const noteLine = (note: Note): ReportLine => ({ key: noteKey(note), text: saidBy(note), said: true });

/** The note said once more in another section: in the same words until it is given words of its own there. */
export const noteAgain = (section: string, note: Note): ReportLine => ({
  key: `${section}.${noteKey(note)}`,
  follows: noteKey(note),
  text: saidBy(note),
  said: true,
});

export const quoteBlock = (note: Note): ReportBlock => ({
  type: 'quote',
  key: noteKey(note),
  text: note.text,
  said: true,
  attribution: note.speaker.trim() || null,
});

export const heading = (level: 2 | 3, text: string, key?: string): ReportBlock => ({
  type: 'heading',
  level,
  text,
  ...(key === undefined ? {} : { key }),
});

export const paragraph = (key: string, text: string, tone?: 'lead' | 'muted'): ReportBlock => ({
  type: 'paragraph',
  key,
  text,
  ...(tone === undefined ? {} : { tone }),
});

/** In the words of whoever said or wrote it. */
export const said = <Block extends ReportBlock>(block: Block): Block => ({ ...block, said: true });

/** No block without lines. */
export const list = (items: readonly ReportLine[], ordered = false): ReportBlock[] =>
  items.length > 0 ? [{ type: 'list', ordered, items }] : [];
