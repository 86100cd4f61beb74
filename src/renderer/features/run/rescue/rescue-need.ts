import type { PossiblePlan, RescueSituation, WinningPlan } from '../../../../domain/rescue/rescue';
import type { RescueKind } from '../../../../domain/run/run';

/** The plans as they stand while the day will not hold. */
export type Rescue = Extract<RescueSituation, { readonly needed: true }>;

/** The situation while the day will not hold; null when it does, to the minute. */
export const rescueIn = (situation: RescueSituation): Rescue | null => (situation.needed ? situation : null);

/** The plan of that kind, if it can be taken. */
export function possiblePlan(rescue: Rescue | null, kind: RescueKind): PossiblePlan | null {
  if (!rescue) return null;
  if (kind === 'slip') return rescue.slip;
  if (kind === 'together') return rescue.together;
  const plan = rescue.plans.find((one: WinningPlan) => one.plan === kind);
  return plan?.possible ? plan : null;
}

/** The same as long as the plan would change the same; what the day ends at may drift with the seconds. */
export const planMark = (plan: PossiblePlan | null): string =>
  plan === null ? '' : JSON.stringify([plan.lengths, plan.dropped, plan.slipped]);

/** The key of each plan: always the same one, so that it never moves under the finger. */
export const PLAN_KEYS: Readonly<Record<RescueKind, string>> = {
  shorten: '1',
  drop: '2',
  borrow: '3',
  slip: '4',
  together: '5',
};
