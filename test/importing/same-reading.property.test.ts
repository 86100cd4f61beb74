import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, readingOf, SETTINGS, WORDINGS } from './changes';

const FOLDER = resolve(import.meta.dirname, '../fixtures/agendas');
const texts = readdirSync(FOLDER)
  .filter((name) => /\.(?:txt|md)$/.test(name))
  .map((name) => ({ name, text: readFileSync(resolve(FOLDER, name), 'utf8').replaceAll('\r\n', '\n') }));

const changed = (text: string, { fits, of }: Change): string => (fits && !fits(text) ? text : of(text));

describe('an agenda set differently', () => {
  it('is read as before: the same times, titles and people', { timeout: 120_000 }, () => {
    const change = (all: readonly Change[]) => fc.constantFrom(...all.map(({ name }, i) => ({ name, i })));
    fc.assert(
      fc.property(fc.constantFrom(...texts), change(WORDINGS), change(SETTINGS), ({ text }, wording, setting) => {
        const worded = WORDINGS[wording.i];
        const set = SETTINGS[setting.i];
        if (!worded || !set) throw new Error('no such change');
        expect(readingOf(changed(changed(text, worded), set))).toEqual(readingOf(text));
      }),
      { numRuns: 400 },
    );
  });
});
