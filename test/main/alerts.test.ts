import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Gathering, PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import { instant, minutes } from '../../src/domain/time';
import { PLAIN_SNAPSHOT, type Snapshot } from '../../src/domain/views/snapshot';
import { type Notice, noticesBetween, watchAlerts } from '../../src/main/alerts';
import { clock, day, GATHERING, inOrder, item, Run, ZONE } from '../domain/support';

const NBSP = '\u00a0';

function running(language: Gathering['language'] = 'nb'): Snapshot {
  const items = inOrder(item('Velkommen', { minutes: minutes(10) }), item('Pause', { minutes: minutes(15) }));
  const run = new Run(items);
  run.start(clock(9));
  const gathering: Gathering = {
    id: GATHERING,
    ...PLAIN_GATHERING,
    title: 'Samling i Lunde',
    language,
    zone: ZONE,
    alertMinutes: [5, 2],
    sound: false,
    present: null,
    createdAt: instant(0),
    deletedAt: null,
  };
  return { ...PLAIN_SNAPSHOT, gathering, days: [day()], items, run: run.events };
}

const said = (snapshot: Snapshot, from: number, to: number): string[] =>
  noticesBetween(snapshot, instant(from), instant(to)).map(({ body }) => body);

describe('what the operating system is asked to say', () => {
  it('is a sentence at each threshold, at zero, and now and then after that', () => {
    const snapshot = running();
    expect(said(snapshot, clock(9), clock(9, 10))).toEqual([
      '5 minutter igjen av «Velkommen». Rund av snart.',
      '2 minutter igjen. Neste er «Pause».',
      'Tiden er ute for «Velkommen». Gå videre når du er klar.',
    ]);
    expect(said(snapshot, clock(9, 10), clock(9, 20))).toEqual([
      `«Velkommen» er 5 minutter på overtid. Slik det går nå, slutter dagen kl.${NBSP}09.35.`,
      `«Velkommen» er 10 minutter på overtid. Slik det går nå, slutter dagen kl.${NBSP}09.35.`,
    ]);
    expect(noticesBetween(snapshot, clock(9, 4), clock(9, 6))[0]?.title).toBe('Samling i Lunde');
  });

  it('follows the language of the gathering', () => {
    expect(said(running('nn'), clock(9, 7), clock(9, 8))).toEqual(['2 minutt att. Neste er «Pause».']);
    expect(said(running('en'), clock(9, 9), clock(9, 10))).toEqual([
      'Time is up for “Velkommen”. Go on when you are ready.',
    ]);
  });

  it('is nothing when no day runs', () => {
    expect(said({ ...running(), run: [] }, clock(9), clock(9, 30))).toEqual([]);
  });
});

describe('the watch', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: clock(9, 4, 30) });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says each thing once, also when the machine slept over several', () => {
    const notices: Notice[] = [];
    const watch = watchAlerts(
      () => instant(Date.now()),
      (notice) => notices.push(notice),
    );
    watch.running([running()]);
    vi.advanceTimersByTime(60_000);
    expect(notices).toHaveLength(1);
    vi.setSystemTime(clock(9, 11));
    vi.advanceTimersByTime(2_000);
    expect(notices).toHaveLength(3);
    watch.running([]);
    vi.setSystemTime(clock(9, 30));
    vi.advanceTimersByTime(5_000);
    expect(notices).toHaveLength(3);
    expect(vi.getTimerCount()).toBe(0);
  });
});
