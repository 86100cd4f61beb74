import { clockView } from '../../src/domain/clock';
import { rescuePlans } from '../../src/domain/rescue';
import { type Row, rows } from './figures';
import { longDay } from './large';

const ITEMS = 200;
const WARM = 500;
const COMPUTED = 3_000;

/** Each second once more, as a control room does it. */
function each(work: (second: number) => unknown): number[] {
  const samples: number[] = [];
  for (let second = -WARM; second < COMPUTED; second++) {
    const from = performance.now();
    work(second % 600);
    if (second >= 0) samples.push(performance.now() - from);
  }
  return samples;
}

/** What every screen computes once a second while a long day is late. */
export function benchClock(): Row[] {
  const day = longDay(ITEMS);
  if (!rescuePlans(day(0)).needed) throw new Error('The day to be measured needs no rescue');
  const forecast = each((second) => clockView(day(second)));
  const rescue = each((second) => rescuePlans(day(second)));
  const both = each((second) => [clockView(day(second)), rescuePlans(day(second))]);
  const copy = each((second) => structuredClone(day(second)));
  const against = 'structuredClone of the same plan and log';
  return [
    ...rows(`forecast, ${ITEMS} items`, forecast, copy, against),
    ...rows(`rescue plans, ${ITEMS} items`, rescue, copy, against),
    ...rows(`forecast and rescue plans, ${ITEMS} items`, both, copy, against),
  ];
}
