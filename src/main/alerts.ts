import { type Alert, alertsBetween } from '../domain/run/alerts';
import { clockView } from '../domain/run/clock';
import { runningDay } from '../domain/run/run-log';
import { type Instant, minuteOfDayIn } from '../domain/time';
import type { Snapshot } from '../domain/views/snapshot';
import { clockInText, wordsIn } from '../words';

/** Past zero it is enough to be reminded now and then. */
const OVER_EVERY = 5;

export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** What is to be said of one running gathering for the time since last. */
export function noticesBetween(snapshot: Snapshot, from: Instant, to: Instant): Notice[] {
  const { gathering, days, items, run } = snapshot;
  const dayId = runningDay(days, run);
  const day = days.find((each) => each.id === dayId);
  if (!day) return [];
  const input = { zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run };
  return alertsBetween(input, from, to)
    .filter((alert) => alert.kind !== 'over' || alert.minutes % OVER_EVERY === 0)
    .map((alert) => ({ title: gathering.title, body: sentence(snapshot, alert, clockView({ ...input, now: to })) }));
}

function sentence(snapshot: Snapshot, alert: Alert, view: ReturnType<typeof clockView>): string {
  const { language, zone } = snapshot.gathering;
  const t = wordsIn(language);
  const titleOf = (id: string | null): string | null => snapshot.items.find((item) => item.id === id)?.title ?? null;
  const title = titleOf(alert.itemId) ?? '';
  const next = titleOf(view.next);
  const count = alert.minutes;
  if (alert.kind === 'zero') return t('shell:desktop.alert.zero', { title });
  if (alert.kind === 'over') {
    const end = clockInText(language, minuteOfDayIn(zone, view.expectedEnd));
    return t('shell:desktop.alert.over', { title, count, end });
  }
  if (alert.kind === 'second' && next !== null) return t('shell:desktop.alert.second', { count, next });
  return t('shell:desktop.alert.first', { title, count });
}

interface AlertWatch {
  /** Called with what is running whenever that changes. */
  running(snapshots: readonly Snapshot[]): void;
  stop(): void;
}

/** Looks once a second, while a day runs, at what has fallen due since last; the time between looks does not matter. */
export function watchAlerts(now: () => Instant, say: (notice: Notice) => void): AlertWatch {
  let running: readonly Snapshot[] = [];
  let looked = now();
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    const to = now();
    for (const snapshot of running) for (const notice of noticesBetween(snapshot, looked, to)) say(notice);
    looked = to;
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    running: (snapshots) => {
      if (timer === undefined) looked = now();
      running = snapshots;
      if (snapshots.length === 0) stop();
      else timer ??= setInterval(look, 1_000);
    },
    stop,
  };
}
