import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, MARKS_NEED, WORDS_NEED } from '../../src/domain/agenda/contrast';
import { accentFault, accentOf, GROUNDS } from '../../src/renderer/features/stage/frame/stage-look';

const RENDERER = resolve(import.meta.dirname, '../../src/renderer');
const colour = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const ground = fc.constantFrom('dark' as const, 'light' as const);

describe('the colours of the big screen', () => {
  test('are the ones the stylesheets have', () => {
    const styles = {
      dark: readFileSync(resolve(RENDERER, 'ui/tokens.css'), 'utf8').split('[data-surface="stage"],')[1] ?? '',
      light:
        readFileSync(resolve(RENDERER, 'features/stage/frame/StageFrame.module.css'), 'utf8').split(
          '.stage.light',
        )[1] ?? '',
    };
    for (const name of ['dark', 'light'] as const) {
      const has = (role: string): string | undefined =>
        new RegExp(`--${role}: (#[0-9a-f]{6});`).exec(styles[name])?.[1];
      const { ground, track, accent, soon, over } = GROUNDS[name];
      expect([has('bg'), has('sunk'), has('accent'), has('soon'), has('over')]).toEqual([
        ...[ground, track, accent, soon, over],
      ]);
    }
  });

  test('of little time and time out can be read on both grounds, and told from the app’s own accent', () => {
    for (const name of ['dark', 'light'] as const) {
      const { ground, soon, over } = GROUNDS[name];
      expect(contrastOf(soon, ground)).toBeGreaterThanOrEqual(WORDS_NEED);
      expect(contrastOf(over, ground)).toBeGreaterThanOrEqual(WORDS_NEED);
      expect(accentFault({ ground: name, accent: GROUNDS[name].accent })).toBeNull();
    }
  });
});

describe('an accent of her own', () => {
  test('is never shown so weak that it cannot be seen, nor written on so that it cannot be read', () => {
    fc.assert(
      fc.property(colour, ground, (accent, name) => {
        const shown = accentOf({ ground: name, accent });
        expect(contrastOf(shown.marks, GROUNDS[name].track)).toBeGreaterThanOrEqual(MARKS_NEED);
        expect(contrastOf(shown.words, GROUNDS[name].ground)).toBeGreaterThanOrEqual(WORDS_NEED);
        expect(contrastOf(shown.onMarks, shown.marks)).toBeGreaterThanOrEqual(WORDS_NEED);
      }),
    );
  });

  test('that is too weak is said to be, with one instead that has nothing weak about it', () => {
    fc.assert(
      fc.property(colour, ground, (accent, name) => {
        const fault = accentFault({ ground: name, accent });
        const shown = accentOf({ ground: name, accent }).marks;
        expect(shown).toBe(fault?.fault === 'weak' ? fault.instead : accent);
        expect(accentFault({ ground: name, accent: shown })?.fault).not.toBe('weak');
      }),
    );
  });

  test('that could be taken for little time or time out is said to be', () => {
    expect(accentFault({ ground: 'dark', accent: '#ffc040' })).toEqual({ fault: 'likeSoon' });
    expect(accentFault({ ground: 'dark', accent: '#ff7060' })).toEqual({ fault: 'likeOver' });
    expect(accentFault({ ground: 'light', accent: '#b02018' })).toEqual({ fault: 'likeOver' });
    expect(accentFault({ ground: 'dark', accent: '#7fb2ff' })).toBeNull();
    expect(accentFault({ ground: 'dark', accent: null })).toBeNull();
  });
});
