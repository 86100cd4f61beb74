import { withoutLabel } from '../people/by-work';
import { type Credit, tidyTitle } from '../people/credit';
import { nameBehind, takePresenter } from '../people/presenter';
import { readDurationHead, readDurationTail } from '../times/duration-reading';
import { cellsOf, type Line } from './source-text';
import { whoAmong } from './table-columns';
import type { Point } from './token';

// «Fra kl. 12.30 er der kaffe», «Kl. 12 serveres lunsj», «At noon there is lunch»: what there is, is the title.
const THERE_IS =
  /^(?:(?:er|blir|bliver|vert|är|finns|finnes|serveres|serverast|serveras)\s(?:der|det)|(?:serveres|serverast|serveras|serverer vi|serverar vi)|there(?:’s|'s|\sis|\sare|\swill\sbe)|(?:har|tar|tek|tager|spiser|et|äter)\s(?:vi|me))\s+(?:(?:a|an|some|en|ein|ei|et|eit|ett)\s+)?(?=\p{L}{3})/u;

// «Velkommen, ordføreren.»: a full stop or a semicolon after a point is no part of it.
const ENDS_SENTENCE = /(?:(?<=\p{L}{4}|[)»])[.;]|;)$/u;

/** Takes length, presenter and surplus marks off what stands after a time. */
export function readPoint(written: string): { point: Point; minutes: number | null } {
  const source = written.replace(ENDS_SENTENCE, '');
  const ahead = readDurationHead(source);
  const text = (ahead ? ahead.rest : source).replace(source.endsWith('?') ? /^$/ : THERE_IS, '');
  const tail = readDurationTail(text);
  const named = tail?.behind ? nameBehind(tail.behind) : null;
  const credit: Credit = named
    ? { title: tidyTitle(tail?.rest.slice(0, -named.length) ?? ''), responsible: named }
    : takePresenter(tail ? tail.rest : text);
  const inName = credit.responsible && !tail ? readDurationTail(credit.responsible) : null;
  return {
    point: {
      title: credit.title,
      responsible: inName ? tidyTitle(inName.rest) : credit.responsible,
      notes: credit.note ? [credit.note] : [],
    },
    minutes: ahead?.minutes ?? tail?.minutes ?? inName?.minutes ?? null,
  };
}

/** The point a line of text tells, also where who holds it stands in a column of its own: «A: Podkast <tab> Emil Rask». */
export function pointOfLine(line: Line): Point {
  const [first = '', ...others] = cellsOf(line).filter((cell) => cell !== '');
  const { point } = readPoint(others.length > 0 ? first : line.text);
  const { responsible, notes } = whoAmong(others);
  return { ...point, responsible: point.responsible ?? cleanRole(responsible), notes: [...point.notes, ...notes] };
}

/** Who holds it, without the mark before: «v/ Kari Moen». */
export function cleanRole(responsible: string | null): string | null {
  const name = responsible && withoutLabel(responsible.replace(/^(?:v\s?[/\\.]|ved\s|by\s)\s*/iu, '')).trim();
  return name && /\p{L}/u.test(name) ? name : null;
}
