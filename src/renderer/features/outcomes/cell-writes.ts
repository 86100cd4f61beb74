import type { Language } from '../../../domain/agenda/gathering';
import { ACTION_STATUSES } from '../../../domain/notes/note';
import { dateIn, type Instant } from '../../../domain/time';
import { tableDate, type Words } from '../../../words';
import type { CellName, Outcome } from './outcomes-view';
import { readDue } from './read-due';
import type { OutcomePatch } from './useOutcomeActs';

/** What a cell has to say while it is edited. */
export function storedIn(t: Words, language: Language, note: Outcome, cell: CellName): string {
  switch (cell) {
    case 'text':
      return note.text;
    case 'who':
      return note.kind === 'action' ? note.owner : note.recipient;
    case 'due':
      if (note.horizon !== null) return t(`common:horizon.${note.horizon}`);
      return note.due === null ? '' : tableDate(language, note.due);
    case 'firstStep':
      return note.firstStep;
    case 'status':
      return note.status;
  }
}

type CellReading = { readonly patch: OutcomePatch } | { readonly fault: 'text' | 'due' };

/** What was typed in a cell, as a change of the note; or what is wrong with it. */
export function readCell(note: Outcome, cell: CellName, typed: string, now: Instant, zone: string): CellReading {
  const text = typed.trim();
  switch (cell) {
    case 'text':
      return text === '' ? { fault: 'text' } : { patch: { text } };
    case 'who':
      return { patch: note.kind === 'action' ? { owner: text } : { recipient: text } };
    case 'due': {
      const read = readDue(text, dateIn(zone, now), dateIn(zone, note.at));
      return read.ok ? { patch: { horizon: read.horizon, due: read.due } } : { fault: 'due' };
    }
    case 'firstStep':
      return { patch: { firstStep: text } };
    case 'status':
      return { patch: { status: ACTION_STATUSES.find((status) => status === text) ?? note.status } };
  }
}
