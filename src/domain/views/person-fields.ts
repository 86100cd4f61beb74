import { isHalfMadePad, readHalfMade, writeHalfMade } from '../notes/half-made';
import type { Change } from './snapshot';

type Entity = Change['entity'];
export type RowOf<E extends Entity> = NonNullable<Extract<Change, { entity: E }>['after']>;

/** Where people stand in a row: fields that say who, and texts in which anyone may be named. */
interface PersonFields<Row> {
  readonly who: readonly (keyof Row & string)[];
  readonly texts: readonly (keyof Row & string)[];
}

/** Every kind of row is here, so that none can be forgotten when somebody is to be taken out everywhere. */
const FIELDS: { readonly [E in Entity]: PersonFields<RowOf<E>> } = {
  gathering: {
    who: ['chair', 'noteTaker', 'anchorPerson', 'host'],
    texts: [
      ...(['title', 'place', 'network', 'goal', 'attendMust', 'attendShould', 'attendCan'] as const),
      ...(['criticalFactors', 'background'] as const),
    ],
  },
  day: { who: [], texts: ['label'] },
  item: {
    who: ['responsible'],
    texts: ['title', 'method', 'room', 'materials', 'links', 'prompts', 'privateNote', 'rounds'],
  },
  runEvent: { who: [], texts: [] },
  note: { who: ['speaker', 'owner', 'recipient'], texts: ['text', 'firstStep', 'tags', 'saidYesTo'] },
  draft: { who: ['writer'], texts: ['text'] },
  question: { who: [], texts: ['text', 'lowAnchor', 'highAnchor', 'whyNotLower', 'followUp', 'choices'] },
  form: { who: [], texts: ['title'] },
  answer: { who: [], texts: ['text', 'whyNotLower', 'comment', 'segment'] },
  groupScore: { who: ['label'], texts: [] },
  participant: { who: ['name'], texts: ['organisation'] },
  reflection: { who: ['interviewer', 'focusPersons', 'team'], texts: [] },
  observation: { who: [], texts: ['text', 'theme'] },
  group: { who: ['lead'], texts: ['name', 'room'] },
  task: { who: [], texts: ['title', 'intro', 'fields'] },
  groupAnswer: { who: [], texts: ['text', 'agreedText'] },
  picture: { who: [], texts: ['caption'] },
  reportSettings: { who: [], texts: ['edits', 'letterhead', 'nextGathering'] },
  stage: { who: [], texts: ['message', 'speakerMessage', 'showing'] },
};

type Rewrite = (text: string) => string;

interface PersonChange {
  readonly who?: Rewrite;
  readonly texts?: Rewrite;
}

/** What a record says of itself to the machine: no words of anybody's. */
const KEYS: ReadonlySet<string> = new Set(['type', 'order', 'key', 'language', 'kind']);
const isKey = (name: string): boolean => KEYS.has(name) || /(?:^i|I)d$/u.test(name);

/** Texts inside lists and small records; ids in them are left alone. */
function within(value: unknown, change: Rewrite): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => within(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, isKey(name) ? one : within(one, change)]),
  );
}

/** A list of names has no empty ones; a list of records keeps its places. */
const withoutEmpty = (value: unknown): unknown =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.filter((one) => one !== '') : value;

/** The row with its fields that say who, and its texts, changed. */
export function changePersonFields<E extends Entity>(entity: E, row: RowOf<E>, change: PersonChange): RowOf<E> {
  const { who, texts } = FIELDS[entity];
  const fields: Record<string, unknown> = { ...row };
  if (change.who) for (const name of who) fields[name] = withoutEmpty(within(fields[name], change.who));
  const halfMade = 'padId' in row && isHalfMadePad(row.padId) ? row.text : null;
  if (halfMade !== null) fields.text = withHalfMade(halfMade, change);
  else if (change.texts) for (const name of texts) fields[name] = within(fields[name], change.texts);
  // The same fields as came in, each with a value of its own kind.
  return fields as unknown as RowOf<E>;
}

/** A half-made change is two notes, with fields of their own; they lie as one text, which is no text to be read. */
function withHalfMade(text: string, change: PersonChange): string {
  const changes = readHalfMade(text);
  if (changes.length === 0) return change.texts?.(text) ?? text;
  const changed = (note: RowOf<'note'>) => changePersonFields('note', note, change);
  return writeHalfMade(changes.map(({ before, after }) => ({ before: changed(before), after: changed(after) })));
}

/** Everything in the row that is one of the two, as a list. */
export function personFields<E extends Entity>(entity: E, row: RowOf<E>, which: 'who' | 'texts'): string[] {
  const found: string[] = [];
  const look = (text: string): string => {
    if (text !== '') found.push(text);
    return text;
  };
  changePersonFields(entity, row, which === 'who' ? { who: look } : { texts: look });
  return found;
}
