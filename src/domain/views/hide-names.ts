import { nameFinder } from '../people/person-name';
import { changePersonFields, type RowOf } from './person-fields';
import type { Change, Snapshot } from './snapshot';

const NAMELESS = '–';

/**
 * The gathering as it may be shown where participants are only counted: nobody on the list of participants is named, also
 * not as a speaker or an owner, and neither are the `others`. What they said stays, and so do their roles and organisations.
 */
export function withoutParticipantNames(snapshot: Snapshot, others: readonly string[] = []): Snapshot {
  const finder = nameFinder(...snapshot.participants.map(({ name }) => name), ...others);
  if (!finder) return snapshot;
  const who = finder.without;
  const texts = (text: string): string => finder.replaced(text, NAMELESS);
  const rows = <E extends Change['entity']>(entity: E, all: readonly RowOf<E>[]): RowOf<E>[] =>
    all.map((row) => changePersonFields(entity, row, { who, texts }));
  return {
    ...snapshot,
    gathering: changePersonFields('gathering', snapshot.gathering, { who, texts }),
    days: rows('day', snapshot.days),
    items: rows('item', snapshot.items),
    notes: rows('note', snapshot.notes),
    drafts: rows('draft', snapshot.drafts),
    questions: rows('question', snapshot.questions),
    forms: rows('form', snapshot.forms),
    answers: rows('answer', snapshot.answers),
    groupScores: rows('groupScore', snapshot.groupScores),
    participants: snapshot.participants.map((person) => ({ ...person, name: '' })),
    reflections: rows('reflection', snapshot.reflections),
    observations: rows('observation', snapshot.observations),
    groups: rows('group', snapshot.groups),
    tasks: rows('task', snapshot.tasks),
    groupAnswers: rows('groupAnswer', snapshot.groupAnswers),
    pictures: rows('picture', snapshot.pictures),
    reportSettings:
      snapshot.reportSettings && changePersonFields('reportSettings', snapshot.reportSettings, { who, texts }),
    stage: snapshot.stage && changePersonFields('stage', snapshot.stage, { who, texts }),
  };
}
