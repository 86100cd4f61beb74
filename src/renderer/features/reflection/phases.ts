import { type Item, MAX_DEPTH, REFLECTION_PHASES, type ReflectionPhase } from '../../../domain/agenda/agenda';
import type { ItemId } from '../../../domain/ids';
import { phasesOf } from '../../../domain/reflection/reflection';
import type { RunEvent } from '../../../domain/run/run';
import { lengthNow, readLog } from '../../../domain/run/run-log';
import { MINUTE, type Minutes, minutes } from '../../../domain/time';
import type { Snapshot } from '../../../domain/views/snapshot';

/** What the three phases take when nobody has said: half for the talk, a quarter each for the team and the answer. */
const WITHOUT_LENGTH = 40;

/** How a length is shared between the phases, in whole fives where it is long enough; they add up to it. */
export function sharedOut(length: number): Readonly<Record<ReflectionPhase, Minutes>> {
  const whole = Math.max(REFLECTION_PHASES.length, length);
  const step = whole >= 20 ? 5 : 1;
  const each = Math.max(1, Math.floor(whole / 4 / step) * step);
  return { talk: minutes(whole - 2 * each), team: minutes(each), answer: minutes(each) };
}

/** How long an item is now: as planned, or as the day that runs has made it. */
function minutesNow(run: readonly RunEvent[], { id, dayId, minutes: planned }: Item): number | null {
  if (dayId === null || planned === null) return planned;
  return Math.round(lengthNow(planned, id, readLog(run, dayId)) / MINUTE);
}

/** The minutes the dialog begins with: those of the phases that stand, else the item's own length shared out. */
export function phaseMinutes(
  { items, run }: Pick<Snapshot, 'items' | 'run'>,
  item: Item,
): Readonly<Record<ReflectionPhase, Minutes>> {
  const shared = sharedOut(minutesNow(run, item) ?? WITHOUT_LENGTH);
  const standing = new Map(phasesOf(items, item.id).map((one) => [one.phase, one.minutes]));
  const of = (phase: ReflectionPhase): Minutes => standing.get(phase) ?? shared[phase];
  return { talk: of('talk'), team: of('team'), answer: of('answer') };
}

/** Whose turn each of so many rounds is, where the roles take turns. */
export function inRotation(roles: readonly string[], count: number): readonly string[] {
  const named = roles.map((role) => role.trim()).filter((role) => role !== '');
  if (named.length === 0) return [];
  return Array.from({ length: count }, (_, index) => named[index % named.length] ?? '');
}

/** The roles behind such a list: as it is before it begins again. */
export function rolesOf(turns: readonly string[]): readonly string[] {
  const again = turns.findIndex((turn, index) => index > 0 && turn === turns[0]);
  const roles = again < 0 ? turns : turns.slice(0, again);
  const isRotation = inRotation(roles, turns.length).every((turn, index) => turn === turns[index]);
  return isRotation ? roles : turns;
}

/** Why there can be no phases under an item; null: there can. */
export function noPhases(items: readonly Item[], item: Item): 'tooDeep' | 'parallel' | 'isPhase' | null {
  if (item.phase !== null) return 'isPhase';
  if (item.parallel) return 'parallel';
  let depth = 1;
  for (let above: ItemId | null = item.parentId; above !== null && depth <= MAX_DEPTH; depth++) {
    const id: ItemId = above;
    above = items.find((one) => one.id === id)?.parentId ?? null;
  }
  return depth >= MAX_DEPTH ? 'tooDeep' : null;
}
