import type { ScheduleRow } from '../agenda/schedule';
import { type DecideInput, type Decision, record, whileRunning } from './decide';

/** The running day follows the machine's clock, which was set by so much. Nothing to do where it was not. */
export function decideFollowClock<T extends ScheduleRow>(input: DecideInput<T>, byMs: number): Decision {
  return whileRunning(input, ({ dayId }) => (byMs === 0 ? record(dayId) : record(dayId, { type: 'clockSet', byMs })));
}
