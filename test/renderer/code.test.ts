import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCode, fetchAhead } from '../../src/renderer/app/code';

const Screen: ComponentType = () => null;
const here = { default: Screen };

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

describe('the code of a screen', () => {
  test('is asked for once, however many wait for it', async () => {
    const load = vi.fn(async () => here);
    const code = createCode(load);
    await Promise.all([code.fetch(), code.fetch('ahead'), code.fetch()]);
    await code.fetch();
    expect(load).toHaveBeenCalledTimes(1);
    expect(code.getState()).toEqual({ screen: Screen, failed: false });
  });

  test('is asked for again when it did not come', async () => {
    const load = vi.fn(async () => here).mockRejectedValueOnce(new TypeError('no contact'));
    const code = createCode(load);
    const heard = vi.fn();
    code.subscribe(heard);
    await code.fetch();
    expect(code.getState()).toEqual({ screen: null, failed: true });
    await code.fetch();
    expect(code.getState()).toEqual({ screen: Screen, failed: false });
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('that did not come while nobody waited is no failure to show, unless someone came to wait', async () => {
    const code = createCode(vi.fn(async () => here).mockRejectedValue(new TypeError('no contact')));
    await code.fetch('ahead');
    expect(code.getState().failed).toBe(false);
    const ahead = code.fetch('ahead');
    await code.fetch();
    await ahead;
    expect(code.getState().failed).toBe(true);
  });

  test('is fetched ahead one at a time while there is nothing else to do, until told to stop', async () => {
    const asked: string[] = [];
    const idle: (() => void)[] = [];
    const named = (name: string) => ({ fetch: async () => void asked.push(name) });
    const whenIdle = () => new Promise<void>((resolve) => idle.push(resolve));
    const next = async (): Promise<void> => {
      idle.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    };
    const stop = fetchAhead([named('plan'), named('run'), named('notes')], whenIdle);
    expect(asked).toEqual([]);
    await next();
    expect(asked).toEqual(['plan']);
    await next();
    expect(asked).toEqual(['plan', 'run']);
    stop();
    await next();
    expect(asked).toEqual(['plan', 'run']);
  });
});
