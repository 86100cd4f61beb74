import type { Note } from '../../domain/note';
import type { ReportBlock } from '../../domain/report-document';

/** «Vi må være i forkant (Kari Vik)». */
export const saidBy = (note: Note): string => {
  const speaker = note.speaker.trim();
  return speaker ? `${note.text} (${speaker})` : note.text;
};

export const quoteBlock = (note: Note): ReportBlock => ({
  type: 'quote',
  text: note.text,
  attribution: note.speaker.trim() || null,
});
