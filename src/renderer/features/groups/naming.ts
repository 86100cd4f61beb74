import type { Words } from '../../../words';

export const NAMINGS = ['group', 'table', 'theme'] as const;
export type Naming = (typeof NAMINGS)[number];

/** «Gruppe 1», «Bord 1», or a theme for each; where there are fewer themes than groups the rest are numbered. */
export function namesFor(t: Words, naming: Naming, themes: string, count: number): readonly string[] {
  const given =
    naming === 'theme'
      ? themes
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '')
      : [];
  return Array.from({ length: count }, (_, at) => {
    const nr = at + 1;
    return given[at] ?? t(naming === 'table' ? 'groups:nameNr.table' : 'groups:nameNr.group', { nr });
  });
}
