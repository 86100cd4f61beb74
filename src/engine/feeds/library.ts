import type { GatheringSummary } from '../../contract';
import type { Gathering } from '../../domain/agenda/gathering';
import { layoutDay } from '../../domain/agenda/schedule';
import { tallyOf } from '../../domain/ratings/tally';
import { readLog } from '../../domain/run/run-log';
import { minuteOfDay, minutes } from '../../domain/time';
import type { Reader } from '../../store';

/** One row of the list of gatherings. */
export function summaryOf(read: Reader, gathering: Gathering): GatheringSummary {
  const days = read.tables.day.ofGathering(gathering.id);
  const items = read.tables.item.ofGathering(gathering.id);
  const run = read.tables.runEvent.ofGathering(gathering.id);
  const answers = read.tables.answer.ofGathering(gathering.id);
  const dates = days.flatMap((day) => day.date ?? []).sort();
  const [first] = days;
  const phases = days.map((day) => readLog(run, day.id).phase);
  const steps = first ? layoutDay(first, items).steps : [];
  return {
    id: gathering.id,
    title: gathering.title,
    place: gathering.place,
    network: gathering.network,
    language: gathering.language,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    start: first?.start ?? minuteOfDay(0),
    line: steps.map((step) => ({ kind: step.item.kind, minutes: step.minutes ?? minutes(0) })),
    days: days.length,
    state: phases.some((phase) => phase === 'running' || phase === 'paused')
      ? 'running'
      : phases.some((phase) => phase === 'ended')
        ? 'held'
        : 'planned',
    answers: answers.length,
    mean: tallyOf(answers).mean,
    createdAt: gathering.createdAt,
    closedAt: gathering.closedAt,
    deletedAt: gathering.deletedAt,
  };
}
