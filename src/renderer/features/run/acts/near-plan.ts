import { type Instant, MINUTE } from '../../../../domain/time';

/**
 * An expected time as it is shown: the plan's own where it is less than a minute from it, as the offset is then none.
 * A plan that wins whole minutes would else show a day that ends at 18:00 as ending at 17:59.
 */
export const nearPlan = (planned: Instant, at: Instant): Instant => (Math.abs(at - planned) < MINUTE ? planned : at);
