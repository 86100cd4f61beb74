import type { PersonTraces, TracedText } from '../../contract';
import type { GatheringId, ParticipantId } from '../../domain/ids';
import { isHalfMadePad } from '../../domain/notes/half-made';
import type { Participant } from '../../domain/people/participant';
import { type NameFinder, nameFinder, nameKey } from '../../domain/people/person-name';
import { isShown } from '../../domain/reflection/observation';
import { changePersonFields, personFields, type RowOf } from '../../domain/views/person-fields';
import type { Change } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import { readActor } from '../core/actors';
import { door } from '../core/door';
import { scrubIfDue } from '../core/lasting';
import { livingGathering, owned, type Parts } from '../core/parts';
import type { Transaction } from '../core/transaction';
import { rewriteTemplatesOf } from '../machine/own-templates';

type Entity = Change['entity'];
/** A row with the name of its kind. */
type AnyRow = { readonly [E in Entity]: { readonly entity: E; readonly id: string; readonly row: RowOf<E> } }[Entity];

const keyOf = ({ entity, id }: Pick<AnyRow, 'entity' | 'id'>): string => `${entity}:${id}`;

/** Every row of the gathering in which somebody may be named, the person's own excepted. */
function rowsOf(read: Reader, gatheringId: GatheringId, personId: ParticipantId): AnyRow[] {
  const { tables } = read;
  const rows = <E extends Exclude<Entity, 'draft'>>(entity: E): AnyRow[] =>
    // The table's name and its rows come together, so the pair is one of the union's members.
    tables[entity].ofGathering(gatheringId).map((row) => ({ entity, id: row.id, row }) as AnyRow);
  const drafts = read.snapshot(gatheringId)?.drafts ?? [];
  return [
    ...(['gathering', 'day', 'item', 'note', 'question', 'form', 'answer', 'groupScore'] as const).flatMap(rows),
    ...(['participant', 'reflection', 'observation', 'group', 'task', 'groupAnswer'] as const).flatMap(rows),
    ...(['picture', 'reportSettings', 'stage'] as const).flatMap(rows),
    ...drafts.map((row) => ({ entity: 'draft', id: row.padId, row }) as const),
  ].filter(({ id }) => id !== personId);
}

const isHidden = (one: AnyRow): boolean => one.entity === 'observation' && !isShown(one.row);

const whoIn = (one: AnyRow): string[] => personFields(one.entity, one.row as never, 'who');
const textsIn = (one: AnyRow): string[] => personFields(one.entity, one.row as never, 'texts');

/** The row's texts that name them, or may. A field that says who by a part of the name is for her to judge as well. */
function tracedText(one: AnyRow, finder: NameFinder): TracedText | null {
  // Another's row on the list has another's name, which may share a part with this one.
  const who = one.entity === 'participant' ? [] : whoIn(one).filter((text) => !finder.isIn(text));
  const found = [...textsIn(one), ...who].filter((text) => finder.mayBeIn(text));
  if (found.length === 0) return null;
  const whole = found.some((text) => finder.isIn(text));
  const entity = one.entity === 'draft' && isHalfMadePad(one.row.padId) ? 'halfMade' : one.entity;
  // Of a half-made change, what it was made from and what it is to be mostly say the same.
  return { key: keyOf(one), entity, text: [...new Set(found)].join('\n'), whole };
}

function tracesOf(read: Reader, gatheringId: GatheringId, person: Participant): PersonTraces {
  const finder = nameFinder(person.name);
  const rows = finder ? rowsOf(read, gatheringId, person.id) : [];
  const said = rows.filter((one) => one.entity !== 'participant' && whoIn(one).some((text) => finder?.isIn(text)));
  const count = (entity: Entity): number => said.filter((one) => one.entity === entity).length;
  const groups = rows.filter((one) => one.entity === 'group' && one.row.members.includes(person.id));
  const others = read.tables.participant.ofGathering(gatheringId).filter(({ id }) => id !== person.id);
  return {
    name: person.name,
    organisation: person.organisation,
    who: {
      notes: count('note'),
      items: count('item'),
      reflections: count('reflection'),
      groups: new Set([...groups, ...said.filter((one) => one.entity === 'group')].map(({ id }) => id)).size,
      gathering: count('gathering'),
    },
    texts: rows.flatMap((one) => (finder && !isHidden(one) ? (tracedText(one, finder) ?? []) : [])),
    hidden: rows.filter((one) => isHidden(one) && textsIn(one).some((text) => finder?.isIn(text))).length,
    namesakes: others.filter(({ name }) => nameKey(name) === nameKey(person.name)).length,
  };
}

interface Taking {
  readonly personId: ParticipantId;
  readonly finder: NameFinder;
  readonly mark: string;
  /** The rows whose texts she has said it is to be taken out of. */
  readonly ticked: ReadonlySet<string>;
}

/** The row without them; the same row where they were not in it. */
function without(one: AnyRow, { personId, finder, mark, ticked }: Taking): AnyRow {
  const chosen = ticked.has(keyOf(one));
  const who = (text: string): string => (chosen ? finder.withoutAny(text) : finder.without(text));
  const texts = (text: string): string => {
    if (chosen) return finder.replacedEverywhere(text, mark);
    return isHidden(one) ? finder.replaced(text, mark) : text;
  };
  const changed = changePersonFields(
    one.entity,
    one.row as never,
    one.entity === 'participant' ? { texts } : { who, texts },
  );
  const row = { ...one, row: changed } as AnyRow;
  if (row.entity === 'group') {
    return { ...row, row: { ...row.row, members: row.row.members.filter((id) => id !== personId) } };
  }
  // Nobody is named any more, so the yes to being named has nothing to stand on.
  if (row.entity === 'note' && row.row.consent === 'named' && row.row.speaker === '') {
    return { ...row, row: { ...row.row, consent: 'unnamed' } };
  }
  return row;
}

function mentions(changes: readonly Change[], rows: ReadonlySet<string>, { personId, finder }: Taking): boolean {
  if (changes.some((change) => change.id === personId || rows.has(keyOf(change)))) return true;
  const strings: string[] = [];
  JSON.stringify(changes, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  return strings.some((text) => text === personId || finder.isIn(text));
}

function takeOut(tx: Transaction, gatheringId: GatheringId, taking: Taking): void {
  const changed = new Set<string>();
  for (const one of rowsOf(tx.store, gatheringId, taking.personId)) {
    const after = without(one, taking);
    if (JSON.stringify(after.row) === JSON.stringify(one.row)) continue;
    changed.add(keyOf(one));
    tx.change({ entity: one.entity, id: one.id, before: one.row, after: after.row } as Change);
  }
  tx.remove('participant', taking.personId);
  tx.store.journalPages.blank(gatheringId, (changes) => mentions(changes, changed, taking));
  tx.store.journalPages.renameActors(gatheringId, (actor) => {
    const { role, name } = readActor(actor);
    return taking.finder.isIn(name) ? role : actor;
  });
  rewriteTemplatesOf(tx.store, gatheringId, (text) => taking.finder.replaced(text, taking.mark));
}

/** Taking one person out for good: list, notes, journal, free pages and backups. */
export function erasePersonProcedures({ committer, hub, store }: Parts, libraryChanged: () => void) {
  return {
    traces: door.people.traces.handler(({ input }) => {
      livingGathering(store.read, input.gatheringId);
      const person = owned(store.read.tables.participant.get(input.participantId), input.gatheringId);
      return tracesOf(store.read, input.gatheringId, person);
    }),
    erase: door.people.erase.handler(async ({ input }) => {
      const { gatheringId, participantId: personId } = input;
      await committer.commit(gatheringId, (tx) => {
        livingGathering(tx.store, gatheringId);
        const person = owned(tx.store.tables.participant.get(personId), gatheringId);
        const finder = nameFinder(person.name);
        if (finder) takeOut(tx, gatheringId, { personId, finder, mark: input.mark, ticked: new Set(input.texts) });
        else tx.remove('participant', personId);
        store.promiseScrub();
      });
      // What screens may still ask for again would have the name in it; they get the whole anew instead.
      hub.forget();
      libraryChanged();
      await scrubIfDue(store);
    }),
  };
}
