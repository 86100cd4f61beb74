import { useRef, useState } from 'react';
import { useGathering } from '../../../app/gathering';
import type { PadLine } from '../line/pad-line';

/** A first and a last name: «Høyre» and «Bord 3» are nobody to put on a list of people. */
const FULL_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){1,3}$/u;

/** Who was just written down and is not on the list of participants; asked about once. */
export function useNewName(): [string | null, (line: PadLine | null) => void] {
  const { snapshot } = useGathering();
  const [name, setName] = useState<string | null>(null);
  const asked = useRef(new Set<string>());
  const look = (line: PadLine | null): void => {
    if (line === null) {
      setName(null);
      return;
    }
    const listed = new Set(
      snapshot.participants.flatMap((person) => [person.name.toLowerCase(), person.organisation.toLowerCase()]),
    );
    const roles = new Set(snapshot.items.map((item) => item.responsible.toLowerCase()));
    const fresh = [line.speaker, line.owner]
      .flatMap((names) => names.split(', '))
      .find((one) => {
        const key = one.toLowerCase();
        return FULL_NAME.test(one) && !listed.has(key) && !roles.has(key) && !asked.current.has(key);
      });
    if (!fresh) return;
    asked.current.add(fresh.toLowerCase());
    setName(fresh);
  };
  return [name, look];
}
