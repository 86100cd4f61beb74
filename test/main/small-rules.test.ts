import { describe, expect, it } from 'vitest';
import { isAppAddress } from '../../src/main/app-address';
import { languageAmong } from '../../src/main/language-among';
import { launchOptions } from '../../src/main/launch-options';
import { createPatience } from '../../src/main/patience';

describe('the command line of the desktop app', () => {
  it('keeps the store with the app’s other data unless told where', () => {
    expect(launchOptions(['electron', '.'], '/home/kari/app', '/work')).toEqual({
      storePath: '/home/kari/app/kjoreplan.db',
      sample: false,
      withoutSandbox: false,
    });
  });

  it('takes a file, relative to where she stands, written either way', () => {
    const store = (...args: string[]) => launchOptions(['electron', '.', ...args], '/home', '/work').storePath;
    expect(store('--store', 'day.db')).toBe('/work/day.db');
    expect(store('--store=/tmp/day.db')).toBe('/tmp/day.db');
    expect(store('--store')).toBe('/home/kjoreplan.db');
  });

  it('knows the sample and the missing sandbox', () => {
    expect(launchOptions(['e', '--no-sandbox', '.', '--sample'], '/h', '/w')).toMatchObject({
      sample: true,
      withoutSandbox: true,
    });
  });
});

describe('our own pages', () => {
  it('are those of one origin, and of no other however it is written', () => {
    expect(isAppAddress('app://kjoreplan/index.html#/g/1/run')).toBe(true);
    for (const other of [
      'app://elsewhere/index.html',
      'app://kjoreplan.example.org/',
      'app://user@kjoreplan/',
      'https://kjoreplan/',
      'file:///app://kjoreplan/',
      'apps://kjoreplan/',
      '',
      'about:blank',
    ]) {
      expect(isAppAddress(other), other).toBe(false);
    }
  });
});

describe('the machine’s language', () => {
  it('is the first one the app speaks, else bokmål', () => {
    expect(languageAmong(['de-DE', 'nn-NO', 'en-GB'])).toBe('nn');
    expect(languageAmong(['no'])).toBe('nb');
    expect(languageAmong(['en_US'])).toBe('en');
    expect(languageAmong(['C', 'fr-FR'])).toBe('nb');
    expect(languageAmong([])).toBe('nb');
  });
});

describe('patience with a page that keeps dying', () => {
  it('lasts for three times a minute', () => {
    let now = 0;
    const patience = createPatience(() => now);
    expect([1, 2, 3, 4].map(() => patience.tryAgain())).toEqual([true, true, true, false]);
    now = 60_000;
    expect(patience.tryAgain()).toBe(true);
  });
});
