import { isEndMark, kindOfTitle, toldKind } from '../lexicon/kind-of-title';
import type { Line } from '../lines/source-text';
import { presenterLine, takePresenter } from '../people/presenter';
import type { Entry } from './entry';

const PLAIN_BREAK =
  /^(?:(?:kort |felles |enkel )?(?:pause|lunsj|lunch|kaffe|kaffepause|matpause|fika|beinstrekk|middag|frokost|break|coffee|tea break|coffee break|dinner|paus|kaffepaus|bensträckare))[.!]?$/iu;

/** «Allsong», «Sang: Måne og sol», «Konsertinnslag: strykarane» between points needs no time to be one. */
const INTERLUDE =
  /^(?:allsong|allsang|allsång|unison ?sang|felles(?:sang|song)|fællessang|sang|song|sång|salme|psalm|hymn|musikk?|music|\p{L}*(?:kultur|musikk?|konsert|koncert|sang|song|dans|dikt|underholdnings|underhaldnings)(?:innslag|inslag|indslag)|musical interlude)(?:\s*[:–-]\s*[\p{L}«"“\d].{1,60}|\s(?:ved|av|af|by|med|with)\s\p{L}.{1,60}|\sv\s?[/\\].{2,60}|\s*[«"“].{2,60})?$/iu;

/** «Gruppebilde på trappa», «Group photo on the steps» between points. */
const PICTURE =
  /^(?:gruppebilde|gruppebilete|fellesbilde|fellesfoto|fællesfoto|gruppfoto|gruppefoto|lagbilde|group photo|team photo|photo call)(?:\s\p{Ll}[\p{L}\s]{2,40})?[.!]?$/iu;

/** «Eventuelt» needs no time either, also where it stands alone in a row of a table. */
const LAST_ON_THE_LIST = /^(?:eventuelt|ymse|evt\.|any other business|aob|övriga frågor|övrigt|øvrige saker)[.:]?$/iu;

/** «Innlegg v/ Kari Vik» below a break, or below an item that has its presenter, is a point of its own. */
function hasItsOwnPresenter(line: Line, above: Entry): boolean {
  if (!/\s(?:v\s?[/\\]|ved\s\p{Lu})/u.test(line.text)) return false;
  const credit = takePresenter(line.text);
  if (!credit.responsible || credit.title.split(' ').length < 2 || /^\p{Ll}/u.test(credit.title)) return false;
  return kindOfTitle(above.title) === 'break' || (above.responsible !== null && above.prompts.length === 0);
}

/** «Musikkinnslag» where the clock has a hole before the next time: that is what the hole is for. */
function fillsHole(line: Line, above: Entry, nextStart: number | null): boolean {
  const { start, end } = above;
  if (nextStart === null || start === null || end === null || !above.endTold || nextStart <= end) return false;
  if (line.text.length > 80 || /[?:,;]$/.test(line.text) || !/^[\p{Lu}«"“]/u.test(line.text)) return false;
  return toldKind(line.text) !== null && presenterLine(line.text) === null;
}

/**
 * Whether a line with no time, below a point that has its title, is a point of its own. `nextStart` is the time of the
 * line right after it, if that has one.
 */
export function isOwnPoint(line: Line, above: Entry, nextStart: number | null): boolean {
  if (LAST_ON_THE_LIST.test(line.text.trim())) return above.start !== null && !isEndMark(above.title);
  if (line.bullet || line.text.includes('\t')) return false;
  if (PLAIN_BREAK.test(line.text))
    return above.start !== null && kindOfTitle(above.title) !== 'break' && !isEndMark(above.title);
  if (PICTURE.test(line.text)) return above.start !== null && !isEndMark(above.title);
  if (INTERLUDE.test(line.text) && line.text.length < 80 && !/[?!]$/.test(line.text))
    // With a meal it is what goes on at the meal.
    return above.start !== null && !isEndMark(above.title) && !['break', 'other'].includes(kindOfTitle(above.title));
  return hasItsOwnPresenter(line, above) || fillsHole(line, above, nextStart);
}
