/** The most that a line of text may hold: a name, a title, a theme. */
export const LONGEST_LINE = 2_000;
/** The most that running text may hold: a note, an answer, an observation. */
export const LONGEST_PROSE = 20_000;
/** The most that a draft may hold: a half-made change has the note's text twice, before and after. */
export const LONGEST_DRAFT = 100_000;
