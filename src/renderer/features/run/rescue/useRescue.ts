import { useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { applyRescue, type RescueInput, rescuePlans } from '../../../../domain/rescue/rescue';
import type { ClockView } from '../../../../domain/run/clock';
import type { RescueKind } from '../../../../domain/run/run';
import { toldTimes } from '../../../../domain/run/told-times';
import { minuteOfDayIn } from '../../../../domain/time';
import { clockInText } from '../../../../words';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { useToast } from '../../../ui/Toast';
import type { RunActs } from '../acts/useRunActs';
import { planMark, possiblePlan, type Rescue, rescueIn } from './rescue-need';

/** The plans that stand ready, which of them is being looked at, and what taking it would lead to. */
export interface RescueDesk {
  /** null while the day holds. */
  readonly rescue: Rescue | null;
  readonly previewed: RescueKind | null;
  /** Every new time, while a plan is looked at. */
  readonly preview: ClockView | null;
  /** It is another plan than when she began to look at it. */
  readonly changed: boolean;
  readonly show: (plan: RescueKind | null) => void;
  readonly take: (plan: RescueKind) => void;
}

export function useRescue(view: ClockView, acts: RunActs): RescueDesk {
  const input = useRescueInput();
  const rescue = useMemo(() => rescueIn(rescuePlans(input)), [input]);
  const [look, setLook] = useState<{ readonly plan: RescueKind; readonly mark: string } | null>(null);
  const shown = look ? possiblePlan(rescue, look.plan) : null;
  const preview = useMemo(() => (shown ? applyRescue(input, shown) : null), [input, shown]);
  const changed = look !== null && rescue !== null && planMark(shown) !== look.mark;
  useChangeSaid(look?.plan ?? null, rescue === null ? null : planMark(shown));
  const take = useTake(view, rescue, acts, () => setLook(null));
  return {
    rescue,
    previewed: shown ? (look?.plan ?? null) : null,
    preview,
    changed,
    show: (plan) => setLook(plan === null ? null : { plan, mark: planMark(possiblePlan(rescue, plan)) }),
    take,
  };
}

/** What the plans are reckoned from, anew each second. */
function useRescueInput(): RescueInput<Item> {
  const { snapshot, day } = useGathering();
  const now = useNow();
  const { gathering, items, run } = snapshot;
  return useMemo(
    () => ({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now }),
    [gathering.zone, gathering.alertMinutes, day, items, run, now],
  );
}

/** Takes the plan exactly as it stands on the screen, and says when the day then ends. */
function useTake(
  view: ClockView,
  rescue: Rescue | null,
  acts: RunActs,
  onTaken: () => void,
): (plan: RescueKind) => void {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const toast = useToast();
  const taking = useRef(false);
  const take = async (kind: RescueKind): Promise<void> => {
    const plan = possiblePlan(rescue, kind);
    if (!plan || taking.current) return;
    taking.current = true;
    const { lengths, dropped, slipped } = plan;
    const done = await acts.replan({ plan: kind, lengths, dropped, slipped }, (failure) => {
      if (failure.code !== 'REFUSED' || failure.reason !== 'changedSince') return false;
      toast({ text: t('run:rescue.changedSince'), tone: 'error' });
      return true;
    });
    taking.current = false;
    if (!done) return;
    // What she looked at is so now; were it undone, the day as it is comes first.
    onTaken();
    const ends = toldTimes(view)(plan.endsAt, view.plannedEnd);
    const end = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, ends));
    const text = kind === 'slip' ? t('run:rescue.slipped', { end }) : t('run:rescue.taken', { end });
    toast({ text, action: { label: t('common:undo'), keys: 'Ctrl+Z', run: acts.undo } });
  };
  return (plan) => void take(plan);
}

/** A plan that turns into another while it is looked at says so: the eye may be on the times, not on the card. */
function useChangeSaid(plan: RescueKind | null, mark: string | null): void {
  const { t } = useWords();
  const announce = useAnnounce();
  const known = useRef({ plan, mark });
  useEffect(() => {
    const before = known.current;
    known.current = { plan, mark };
    if (plan === null || mark === null || before.plan !== plan || before.mark === mark) return;
    announce(mark === '' ? t('run:rescue.noLonger') : t('run:rescue.changedNow'));
  }, [announce, t, plan, mark]);
}
