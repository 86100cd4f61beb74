import type { Item } from '../../domain/agenda/agenda';
import { subtreeOf } from '../../domain/agenda/tree';
import type { ItemId } from '../../domain/ids';
import type { ReportLine } from '../../domain/report/report-document';
import type { Replanned, RunEvent } from '../../domain/run/run';
import { liveEvents, readLog } from '../../domain/run/run-log';
import { trustedTimes } from '../../domain/run/trusted-time';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText, inQuotes, listed, span } from '../../words';
import { itemTitle } from '../labels';
import type { ProgrammeDay } from '../programme';
import type { ReportContext } from '../report-context';

/** What is needed to tell of one day's events. */
interface Telling {
  readonly context: ReportContext;
  readonly events: readonly RunEvent[];
  /** Items by their titles, in quotation marks; empty for one that is gone. */
  readonly titleOf: (id: ItemId) => string;
  /** «16.40», by the clock as it was last set. */
  readonly timeOf: (event: RunEvent) => string;
}

function tellingOf(context: ReportContext, { day }: ProgrammeDay): Telling {
  const { snapshot, language } = context;
  const items = new Map(snapshot.items.map((item): [ItemId, Item] => [item.id, item]));
  const all = snapshot.run.filter(({ dayId }) => dayId === day.id).sort((a, b) => a.seq - b.seq);
  const times = trustedTimes(all);
  const timeOf = new Map(all.map((event, at) => [event.id, times[at] ?? event.at]));
  return {
    context,
    events: liveEvents(all),
    titleOf: (id) => {
      const item = items.get(id);
      return item ? inQuotes(language, itemTitle(context, item)) : '';
    },
    timeOf: (event) => clockInText(language, minuteOfDayIn(snapshot.gathering.zone, timeOf.get(event.id) ?? event.at)),
  };
}

/** What is in the tracks of a block that was shortened was so as well, and is not told apart. */
function withoutParts({ snapshot }: ReportContext, lengths: Replanned['lengths']): Replanned['lengths'] {
  const parts = lengths.flatMap(({ itemId }) => subtreeOf(snapshot.items, itemId).slice(1));
  return lengths.filter(({ itemId }) => !parts.some(({ id }) => id === itemId));
}

/** «A» til 20 min og «B» til 10 min; what was cut last. */
function planned({ context, titleOf }: Telling, { lengths, dropped }: Replanned): string {
  const { language, t } = context;
  const named = <Row>(rows: readonly Row[], idOf: (row: Row) => ItemId): (readonly [string, Row])[] =>
    rows.map((row) => [titleOf(idOf(row)), row] as const).filter(([title]) => title !== '');
  const set = named(withoutParts(context, lengths), ({ itemId }) => itemId).map(([title, { minutes }]) =>
    t('report:change.to', { title, length: span(language, minutes) }),
  );
  // Where nothing else was done, the sentence says that they were cut.
  const cut = named(dropped, (id) => id).map(([title]) => (set.length > 0 ? t('report:change.cut', { title }) : title));
  return listed(language, [...set, ...cut]);
}

function replanned(telling: Telling, event: RunEvent, fact: Replanned): string {
  const { context, timeOf } = telling;
  const time = timeOf(event);
  if (fact.plan === 'slip') return context.t('report:change.slip', { time });
  const what = planned(telling, fact);
  const { lengths, dropped } = fact;
  const done = dropped.length === 0 ? fact.plan : lengths.length === 0 ? 'drop' : 'together';
  return what === '' ? '' : context.t(`report:change.${done}`, { time, what });
}

/** All that was given to an item or taken from it, as one sentence where it happened first. */
function adjusted({ context, events, titleOf }: Telling, event: RunEvent, itemId: ItemId): string {
  const same = events.filter(({ fact }) => fact.type === 'adjusted' && fact.itemId === itemId);
  if (same[0]?.id !== event.id) return '';
  const sum = same.reduce((total, { fact }) => total + (fact.type === 'adjusted' ? fact.minutes : 0), 0);
  const title = titleOf(itemId);
  if (sum === 0 || title === '') return '';
  return sum > 0
    ? context.t('report:change.longer', { title, count: sum })
    : context.t('report:change.shorter', { title, count: -sum });
}

function jumped({ context, titleOf, timeOf }: Telling, event: RunEvent, from: ItemId, to: ItemId): string {
  const [before, after] = [titleOf(from), titleOf(to)];
  return before && after ? context.t('report:change.jumped', { time: timeOf(event), from: before, to: after }) : '';
}

function sentenceOf(telling: Telling, event: RunEvent): string {
  const { fact } = event;
  switch (fact.type) {
    case 'replanned':
      return replanned(telling, event, fact);
    case 'adjusted':
      return adjusted(telling, event, fact.itemId);
    case 'jumped':
      return jumped(telling, event, fact.from, fact.to);
    default:
      return '';
  }
}

/** Steps that never were current on a day that is over. */
function notHeld({ context, titleOf }: Telling, day: ProgrammeDay): ReportLine[] {
  const { language, t, snapshot } = context;
  if (day.endedAt === null) return [];
  const { visits } = readLog(snapshot.run, day.day.id);
  const titles = day.rows
    .filter(({ isStep, state, item }) => isStep && state === 'skipped' && !visits.has(item.id))
    .map(({ item }) => titleOf(item.id));
  if (titles.length === 0) return [];
  const text = t('report:change.notHeld', { count: titles.length, titles: listed(language, titles) });
  return [{ key: `change.notHeld:${day.day.id}`, text }];
}

/** Where the times were moved as the day started: from when, since the planned times here are those they became. */
function moved({ t, language }: ReportContext, { day, movedFrom, plannedStart }: ProgrammeDay): ReportLine[] {
  if (movedFrom === null) return [];
  const [from, to] = [clockInText(language, movedFrom), clockInText(language, plannedStart)];
  return [{ key: `change.moved:${day.id}`, text: t('report:change.moved', { from, to }) }];
}

/** What was changed while the day ran: when it began, lengths, jumps, rescue plans taken, and what was left out. */
export function programmeChanges(context: ReportContext, day: ProgrammeDay): ReportLine[] {
  const telling = tellingOf(context, day);
  const told = telling.events
    .map((event): ReportLine => ({ key: `change:${event.id}`, text: sentenceOf(telling, event) }))
    .filter(({ text }) => text !== '');
  return [...moved(context, day), ...told, ...notHeld(telling, day)];
}
