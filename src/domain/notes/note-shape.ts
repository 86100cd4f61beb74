import { instant } from '../time';
import type { Consent, Note } from './note';
import { yesOf } from './note-yes';

/**
 * The two notes that one becomes when it is cut at `at`, a count of characters; null where either would be empty. The second
 * is a thousandth of a second later, so that it stands right after the first wherever notes are put in order. What the
 * room had said yes to must be asked again, of both.
 */
export function splitNote(note: Note, at: number, secondId: Note['id']): readonly [Note, Note] | null {
  const first = note.text.slice(0, at).trim();
  const second = note.text.slice(at).trim();
  if (first === '' || second === '') return null;
  const asked = { confirmedAt: null, saidYesTo: yesOf([note]) };
  return [
    { ...note, text: first, ...asked },
    { ...note, id: secondId, at: instant(note.at + 1), text: second, ...asked },
  ];
}

/** Consent for a text made of several: a no is a no for all of it, and what nobody has said yes to is not asked. */
function consentOf(notes: readonly Note[]): Consent {
  const given = new Set(notes.map((note) => note.consent));
  if (given.has('refused')) return 'refused';
  if (given.has('notAsked')) return 'notAsked';
  return given.has('unnamed') ? 'unnamed' : 'named';
}

const waitsForYes = ({ kind, consent }: Note): boolean => kind === 'quote' && consent === 'notAsked';

type Asked = Pick<Note, 'kind' | 'consent'>;
const isNameKeptBack = ({ kind, consent }: Asked): boolean =>
  consent === 'unnamed' || consent === 'refused' || (kind === 'quote' && consent !== 'named');

/**
 * Whether who said it may come along to what the note becomes part of: a name that is kept back must not come out with
 * another's. A yes «without my name» comes along only to the same yes, since whatever else the whole is asked is not
 * asked of them.
 */
function bringsName(note: Note, whole: Asked): boolean {
  if (note.consent === 'unnamed') return whole.consent === 'unnamed';
  return !isNameKeptBack(note) || isNameKeptBack(whole);
}

const firstSaid = (notes: readonly Note[], field: 'recipient' | 'owner' | 'firstStep'): string =>
  notes.find((note) => note[field] !== '')?.[field] ?? '';

/**
 * Several notes as one, in the order of time: it stands where the first stood and is of its kind, with every text on a line
 * of its own, everyone who said it, and all their tags. What the room had said yes to must be asked again. Nothing comes out
 * by it: where one of them is a quote nobody has been asked about, the whole is a quote that waits for a yes.
 */
export function mergeNotes(notes: readonly [Note, ...Note[]]): Note {
  const [first] = notes;
  const asked: Asked = { kind: notes.some(waitsForYes) ? 'quote' : first.kind, consent: consentOf(notes) };
  const namesOf = (brings: boolean): readonly string[] =>
    notes.filter((note) => bringsName(note, asked) === brings).flatMap(({ speaker }) => speaker.split(', '));
  // Who would not be named beside one of the texts is not named beside them all.
  const keptBack = new Set(['', ...namesOf(false)]);
  const speakers = new Set(namesOf(true).filter((name) => !keptBack.has(name)));
  const followUp = notes.find((note) => note.horizon !== null || note.due !== null) ?? first;
  return {
    ...first,
    text: notes.map((note) => note.text).join('\n'),
    speaker: [...speakers].join(', '),
    starred: notes.some((note) => note.starred),
    ...asked,
    recipient: firstSaid(notes, 'recipient'),
    owner: firstSaid(notes, 'owner'),
    firstStep: firstSaid(notes, 'firstStep'),
    horizon: followUp.horizon,
    due: followUp.due,
    tags: [...new Set(notes.flatMap((note) => note.tags))],
    confirmedAt: null,
    saidYesTo: yesOf(notes),
  };
}
