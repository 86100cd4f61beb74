import type { Item, Kind } from '../../../../domain/agenda/agenda';
import type { DraftAgenda } from '../../../../domain/draft/draft-agenda';
import { type MinuteOfDay, type Minutes, minuteOfDay, minutes } from '../../../../domain/time';
import { HOURS_AND_MINUTES, minutesOf, ONLY_MINUTES } from '../acts/length-words';

/** What one typed line says of a new item. */
type NewItem = Pick<Item, 'title' | 'kind' | 'minutes' | 'pinnedStart' | 'responsible'> & Partial<Pick<Item, 'room'>>;

/** Words that tell a kind, in all three languages; the first hit wins. Whole words or the beginning of one. */
const TELLING: readonly (readonly [Kind, RegExp])[] = [
  ['break', /(^|\P{L})(pause|lunsj|lunch|middag|dinner|kaffe(?!\p{L}*dialog)|coffee|break|beinstrekk)/iu],
  ['welcome', /(^|\P{L})(velkom|welcom|åpning|opning|opening)/iu],
  ['reflection', /(^|\P{L})(refleksjon|reflekter|reflection|reflect|summing)/iu],
  ['group', /(^|\P{L})(gruppe|group|rundebord|bordsamtale|breakout)/iu],
  ['plenary', /(^|\P{L})(plenum|plenary)/iu],
  ['summary', /(^|\P{L})(oppsummering|avslutning|avslutting|runder av|summary|wrap|closing)/iu],
  ['practical', /(^|\P{L})(praktisk|practical|registrering|registration|innsjekk)/iu],
  ['talk', /(^|\P{L})(innlegg|foredrag|innledning|innleiing|presentasjon|talk|keynote|presentation)/iu],
];

/** The kind that the words of a title tell; `other` where they tell none. */
export function kindFromWords(text: string): Kind {
  return TELLING.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

const CLOCK = String.raw`(\d{1,2})[:.](\d{2})`;
const RANGE = new RegExp(String.raw`^(?:kl\.?\s*)?${CLOCK}(?:\s*[-–]\s*${CLOCK})?(?=\s|$)[\s,:–-]*`, 'iu');
/** Before the title: a length that says what it is, or a bare number. */
const LEADING = [
  new RegExp(String.raw`^(?:${HOURS_AND_MINUTES}|${ONLY_MINUTES})[\s,:–]\s*[,:–-]?\s*(?=\S)`, 'iu'),
  /^()()(\d{1,3})\s+[,:–-]?\s*(?=\S)/u,
];
const TRAILING = new RegExp(String.raw`[\s,(–-]+(?:${HOURS_AND_MINUTES}|${ONLY_MINUTES})\)?$`, 'iu');
/** «Velkommen v/Ordfører»: who it is by. */
const BY = /^(.*\S)\s+v[/\\]\s*(\S.*)$/iu;
/** «Refleksjon: Hva tar vi med oss?»: a word that is only the kind's own is no part of the title. */
const KIND_ONLY =
  /^(refleksjon|reflection|plenum|plenary|gruppe|gruppearbeid|group|group work|innlegg|talk|pause|break)\s*:\s*(?=\S)/iu;

interface Times {
  readonly start: MinuteOfDay | null;
  readonly length: Minutes | null;
  readonly rest: string;
}

function clockAt(hours: string | undefined, mins: string | undefined): MinuteOfDay | null {
  if (hours === undefined || mins === undefined) return null;
  return Number(hours) < 24 && Number(mins) < 60 ? minuteOfDay(Number(hours) * 60 + Number(mins)) : null;
}

function leadingClock(text: string): Times {
  const range = RANGE.exec(text);
  const start = range ? clockAt(range[1], range[2]) : null;
  if (!range || start === null) return { start: null, length: null, rest: text };
  const end = clockAt(range[3], range[4]);
  return {
    start,
    length: end !== null && end > start ? minutes(end - start) : null,
    rest: text.slice(range[0].length),
  };
}

function lengthFound(found: RegExpExecArray | null | undefined): number | null {
  const [, hours, beyond, only] = found ?? [];
  if (hours) return minutesOf(hours, beyond);
  return only ? Number(only) : null;
}

/** «Kaffe og kake 16.10–16.20», «Lunsj kl. 12.00»: the times stand last. */
const TIMES_LAST = new RegExp(
  String.raw`^(.*?\S)[\s,(]+((?:kl\.?\s*)?${CLOCK}\s*[-–]\s*${CLOCK}|kl\.?\s*${CLOCK})\)?$`,
  'iu',
);
/** What may be a time first in a line: what it is, the reader of run sheets tells. */
const MAYBE_TIME = new RegExp(String.raw`^(?:kl\.?\s*\d|${CLOCK}|\d{4}(?!\d))`, 'iu');

/** The line with its times first, as in a run sheet. */
export function timesFirst(line: string): string {
  const plain = line.trim().replace(/\s+/gu, ' ');
  const last = MAYBE_TIME.test(plain) ? null : TIMES_LAST.exec(plain);
  return last ? `${last[2]} ${last[1]}` : plain;
}

/** Whether the line may begin with a time of the day. */
export const mayHoldTimes = (line: string): boolean => MAYBE_TIME.test(line);

/**
 * What the reader of run sheets made of a line with times in it, where it is one item and in no doubt; else, and where only we
 * found a length in it, what we read ourselves. A word that is only the kind's own is no part of the title here either.
 */
export function newItemOf(draft: DraftAgenda | null, own: NewItem): NewItem {
  const [day, ...days] = draft?.days ?? [];
  const [item, ...items] = day?.items ?? [];
  const isSure = days.length + items.length + (draft?.alternatives.length ?? 0) + (draft?.warnings.length ?? 0) === 0;
  if (!item || !isSure || item.children.length > 0 || (item.minutes === null && own.minutes !== null)) return own;
  return {
    title: item.title.replace(KIND_ONLY, '').trim(),
    kind: item.kind,
    minutes: item.minutes === null ? null : minutes(item.minutes),
    pinnedStart: item.start,
    responsible: item.responsible ?? '',
    ...(item.room === null ? {} : { room: item.room }),
  };
}

/** Reads «20 Refleksjon: Hva tar vi med oss hjem?»: its length, a clock time that fixes the start, the kind, and who it is by. */
export function readNewItem(line: string): NewItem {
  const { start, length, rest } = leadingClock(line.trim().replace(/\s+/gu, ' '));
  const before = LEADING[0]?.exec(rest) ?? LEADING[1]?.exec(rest);
  const after = before ? null : TRAILING.exec(rest);
  const stated = lengthFound(before ?? after);
  const withoutLength = before ? rest.slice(before[0].length) : after ? rest.slice(0, after.index) : rest;
  const by = BY.exec(withoutLength);
  const words = by?.[1] ?? withoutLength;
  const told = KIND_ONLY.exec(words);
  return {
    title: (told ? words.slice(told[0].length) : words).trim(),
    kind: kindFromWords(told ? told[0] : words),
    minutes: stated === null ? length : minutes(stated),
    pinnedStart: start,
    responsible: by?.[2]?.trim() ?? '',
  };
}
