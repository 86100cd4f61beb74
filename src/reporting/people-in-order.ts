import type { Language } from '../domain/agenda/gathering';
import type { Participant } from '../domain/people/participant';
import { localeTag } from '../words';

/** By organisation in the language's own order (Å last), then as the list was kept; those without one come last. */
export function peopleByOrganisation(people: readonly Participant[], language: Language): Participant[] {
  const collator = new Intl.Collator(localeTag(language));
  const organisations = [...new Set(people.map((person) => person.organisation))].sort(
    (a, b) => Number(a.trim() === '') - Number(b.trim() === '') || collator.compare(a, b),
  );
  const rank = new Map(organisations.map((name, at) => [name, at]));
  const rankOf = (person: Participant): number => rank.get(person.organisation) ?? 0;
  return people.toSorted((a, b) => rankOf(a) - rankOf(b) || a.position - b.position);
}
