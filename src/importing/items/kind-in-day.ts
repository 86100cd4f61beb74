import type { Kind } from '../../domain/agenda/agenda';
import type { DraftItem } from '../../domain/draft/draft-agenda';

const INTRODUCTION =
  /^(?:inledning|innledning|innleiing|indledning|introduksjon|introduktion|introduction|intro|inledande ord|opptakt)[.:]?$/iu;
const SHORT = 15;
const COLLECTED =
  /^(?:kort |felles |fælles )?(?:opp?samling|oppsummering|opsamling|samling|sammenfatning|sammanfattning)\s(?:i|in)\s(?:plenum|plenary|salen|helgrupp|storgrupp|storgruppe)[.:]?$/iu;
const ARRIVING =
  /(?<!\p{L})(?:badges?|navneskilt|namneskilt|namnskyltar|navneskilte|sign (?:the|in)|signing|registr\p{Ll}+|ankomst|ankommer|oppmøte|frammøte|fremmøte|arrivals?|innsjekk\p{Ll}*|incheckning)(?!\p{L})/iu;
const COFFEE = /^(?:kaff[ei]|coffee|tea?(?!\p{L})|fika)/iu;
const GATHERING = /^(?:vi )?(?:samling|samles|samlast|samlas|gather(?:ing)?)\s(?:i|ved|på|in|at|vid)\s/iu;
const AND_CLOSE =
  /(?:,|\s(?:og|and|och|&))\s(?:avslut|afslut|avrund|afrund|close|closing|goodbye|vel hjem|vel heim|farvel|takk for|tack för|tak for)/iu;
/** «Innsjekk» and «Utsjekk» alone: first and last in the day all say how they are; elsewhere it is the hotel's. */
const IN_ALONE = /^(?:inn?sjekk(?:ing)?|check-?\s?in|tjek-?\s?ind|incheckning)[.!]?$/iu;
const OUT_ALONE = /^(?:utsjekk(?:ing)?|check-?\s?out|check-?\s?ud|tjek-?\s?ud|utcheckning)[.!]?$/iu;
const BEFORE: ReadonlySet<Kind> = new Set(['practical', 'break']);
const AFTER: ReadonlySet<Kind> = new Set(['practical', 'break', 'other']);

interface Day {
  readonly opening: number;
  readonly last: number;
  readonly half: number;
  readonly size: number;
}

/** Where in the day a point stands tells its kind, when its words could mean two things. */
export function kindsInDay(items: readonly DraftItem[]): DraftItem[] {
  const opening = items.findIndex(({ kind }) => !BEFORE.has(kind));
  const last = items.findLastIndex(({ kind }) => !AFTER.has(kind));
  return items.map((item, i) => {
    const kind = kindAt(item, i, { opening, last, half: items.length / 2, size: items.length });
    return kind === item.kind ? item : { ...item, kind };
  });
}

function kindAt(item: DraftItem, i: number, day: Day): Kind {
  const { title, kind, minutes, children } = item;
  // A short «Innledning» that opens the day is its welcome.
  if (i === day.opening && INTRODUCTION.test(title) && minutes !== null && minutes <= SHORT && children.length === 0)
    return 'welcome';
  if (i === 0 && kind === 'break' && (GATHERING.test(title) || (COFFEE.test(title) && ARRIVING.test(title))))
    return 'practical';
  if (IN_ALONE.test(title) && i <= 2 && minutes !== null && minutes <= 30) return 'welcome';
  if (OUT_ALONE.test(title) && i >= day.size - 2) return 'summary';
  // Early in the day it brings together what the groups found.
  if (kind === 'summary' && i < day.half && COLLECTED.test(title)) return 'plenary';
  // «Feedback and close»: the last thing of the day ends it.
  if (i === day.last && kind === 'plenary' && AND_CLOSE.test(title)) return 'summary';
  return kind;
}
