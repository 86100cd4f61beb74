import type { Item } from '../../../../domain/agenda/agenda';
import type { ItemId } from '../../../../domain/ids';
import type { ImpossiblePlan, Miss, PossiblePlan, RescueHelp, WinningPlan } from '../../../../domain/rescue/rescue';
import type { ClockView } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { type Instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, listed } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import type { Rescue } from './rescue-need';

/** What the rescue plans say of themselves. */
export interface RescueWords {
  /** «Tre måter å slutte kl. 18.00 på», or what is to be reached instead. */
  readonly heading: (rescue: Rescue) => string;
  /** A possible plan in one sentence. */
  readonly summary: (plan: PossiblePlan) => string;
  /** What would help where a plan is not enough, in sentences; without what `none` has said. */
  readonly help: (plan: ImpossiblePlan, allLack: boolean) => readonly string[];
  /** What to do when no plan is enough. */
  readonly none: (rescue: Rescue) => string | null;
  readonly titleOf: (itemId: ItemId) => string;
  /** When an item was to begin, where another of the day is called the same; null: its title tells which it is. */
  readonly plannedAt: (itemId: ItemId) => Instant | null;
  /** When the day ends with a plan. */
  readonly endOf: (plan: PossiblePlan) => Instant;
}

const WAYS = ['none', 'one', 'two', 'three'] as const;

export function useRescueWords(view: ClockView): RescueWords {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const itemOf = (id: ItemId): Item | undefined => snapshot.items.find((item) => item.id === id);
  const titleOf = (id: ItemId): string => itemOf(id)?.title ?? '';
  const inText = (at: Instant): string => clockInText(language, minuteOfDayIn(snapshot.gathering.zone, at));
  const told = toldTimes(view);
  const endOf = (plan: PossiblePlan): Instant => told(plan.endsAt, view.plannedEnd);
  const quoted = (title: string): string => t('run:rescue.title', { title });
  const plannedAt = (id: ItemId): Instant | null => {
    const called = sameName(titleOf(id));
    const alike = view.rows.filter((row) => sameName(titleOf(row.itemId)) === called);
    return alike.length > 1 ? (alike.find((row) => row.itemId === id)?.plannedStart ?? null) : null;
  };
  const named = (id: ItemId): string => {
    const at = plannedAt(id);
    const title = titleOf(id);
    return at === null ? quoted(title) : t('run:rescue.titleAt', { title, time: inText(at) });
  };
  const heading = (rescue: Rescue): string => {
    const alone = rescue.plans.filter((plan) => plan.possible).length;
    const ways = WAYS[alone + (rescue.together ? 1 : 0)] ?? 'none';
    const miss = target(rescue);
    if (!miss) return '';
    if (miss.itemId === null) return t(`run:rescue.toEnd.${ways}`, { end: inText(miss.until) });
    const title = titleOf(miss.itemId);
    if (miss.edge === 'end') return t(`run:rescue.toLock.${ways}`, { title, end: inText(miss.until) });
    return t(`run:rescue.toPin.${ways}`, { title, start: inText(miss.until) });
  };
  const helpWith = (help: Exclude<RescueHelp, { readonly type: 'otherPlan' }>): string => {
    if (help.type === 'together') return t('run:rescue.help.together');
    const count = help.minutes;
    if (help.itemId === null) return t('run:rescue.help.later', { count });
    const title = titleOf(help.itemId);
    return help.edge === 'end'
      ? t('run:rescue.help.lockLater', { count, title })
      : t('run:rescue.help.pinLater', { count, title });
  };
  return {
    heading,
    titleOf,
    plannedAt,
    endOf,
    summary: (plan) => {
      const end = inText(endOf(plan));
      const sum = plan.wonMinutes;
      if (plan.plan === 'shorten') return t('run:rescue.shortenSummary', { sum, count: plan.count, end });
      if (plan.plan === 'borrow')
        return t('run:rescue.borrowSummary', { sum, count: plan.count, least: plan.leastBreak ?? 0, end });
      const titles = listed(language, plan.dropped.map(named));
      if (plan.plan === 'together') return t('run:rescue.togetherSummary', { titles, sum, end });
      return t('run:rescue.dropSummary', { titles, sum, end });
    },
    help: (plan, allLack) => {
      const others = plan.help.flatMap((one) =>
        one.type === 'otherPlan' ? [quoted(t(`run:rescue.${one.plan}`))] : [],
      );
      const rest = plan.help.flatMap((one) =>
        one.type === 'otherPlan' || (allLack && isForAll(one)) ? [] : [helpWith(one)],
      );
      if (others.length === 0) return rest;
      return [t('run:rescue.help.otherPlan', { plans: listed(language, others, 'disjunction') }), ...rest];
    },
    none: (rescue) => {
      const miss = target(rescue);
      const sum = leastMissing(rescue.plans);
      if (sum === null || miss === undefined) return null;
      if (rescue.together) return t('run:rescue.help.together');
      if (miss.itemId === null) return t('run:rescue.none', { end: inText(miss.until), sum });
      const title = titleOf(miss.itemId);
      if (miss.edge === 'end') return t('run:rescue.noneLock', { title, end: inText(miss.until), sum });
      return t('run:rescue.nonePin', { title, start: inText(miss.until), sum });
    },
  };
}

/** What the plans are for: the day's end where it is missed, else the first fixed start that is. */
const target = (rescue: Rescue): Miss | undefined =>
  rescue.misses.find((miss) => miss.itemId === null) ?? rescue.misses[0];

const sameName = (title: string): string => title.trim().toLowerCase();

/** Said once, for all plans, where none of them is enough. */
const isForAll = (help: RescueHelp): boolean =>
  help.type === 'together' || (help.type === 'later' && help.itemId === null);

/** How much the best plan lacks; null where one is enough. */
function leastMissing(plans: readonly WinningPlan[]): number | null {
  const missing = plans.flatMap((plan) => (plan.possible ? [] : [plan.missingMinutes]));
  return missing.length < plans.length ? null : Math.min(...missing);
}
