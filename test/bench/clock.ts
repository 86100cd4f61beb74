import { rescuePlans } from '../../src/domain/rescue/rescue';
import { clockView } from '../../src/domain/run/clock';
import { type Row, rows } from './figures';
import { longDay } from './large';

const ITEMS = 200;
const WARM = 500;
const COMPUTED = 3_000;

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** What every screen computes once a second while a long day is late; ours and the baseline take turns. */
export function benchClock(): Row[] {
  const day = longDay(ITEMS);
  if (!rescuePlans(day(0)).needed) throw new Error('The day to be measured needs no rescue');
  const samples = Array.from({ length: WARM + COMPUTED }, (_, second) => {
    const input = day(second % 600);
    const forecast = timeOf(() => clockView(input));
    const rescue = timeOf(() => rescuePlans(input));
    return { forecast, rescue, copy: timeOf(() => structuredClone(input)) };
  }).slice(WARM);
  const copy = samples.map((each) => each.copy);
  const against = 'structuredClone of the same plan and log';
  const forecast = samples.map((each) => each.forecast);
  const rescue = samples.map((each) => each.rescue);
  const both = samples.map((each) => each.forecast + each.rescue);
  return [
    ...rows(`forecast, ${ITEMS} items`, forecast, copy, against),
    ...rows(`rescue plans, ${ITEMS} items`, rescue, copy, against),
    ...rows(`forecast and rescue plans, ${ITEMS} items`, both, copy, against),
  ];
}
