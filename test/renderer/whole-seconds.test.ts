import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instant } from '../../src/domain/time';
import { cutTo, followSteps } from '../../src/renderer/api/whole-seconds';

beforeEach(() => {
  vi.useFakeTimers({ now: 10_400 });
  vi.stubGlobal('document', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const serverNow = () => instant(Date.now());

test('a clock turns over with the server’s seconds, whenever it was put up', () => {
  const seen: [number, number][] = [];
  const stop = followSteps(serverNow, (now) => seen.push([now, Date.now()]));
  vi.advanceTimersByTime(2_000);
  expect(seen).toEqual([
    [10_000, 10_400],
    [11_000, 11_005],
    [12_000, 12_005],
  ]);
  stop();
  vi.advanceTimersByTime(5_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(seen).toHaveLength(3);
});

test('a page that comes into view again shows the time at once', () => {
  const seen: number[] = [];
  const stop = followSteps(serverNow, (now) => seen.push(now), 60_000);
  vi.setSystemTime(130_000);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(seen).toEqual([0, 120_000]);
  stop();
});

test('times are cut to whole steps', () => {
  expect([cutTo(instant(59_999), 1_000), cutTo(instant(60_000), 60_000)]).toEqual([59_000, 60_000]);
});
