import { describe, expect, test } from 'vitest';
import { type ScopeState, tieTo } from '../../src/renderer/app/undo-tie';

const state = (undo: string, rows: readonly unknown[] = ['rows']): ScopeState => ({ undo, rows });

describe('a message that carries Angre', () => {
  test('stays while nothing newer is saved', () => {
    const newer = tieTo(state('itemMoved'), 1_000);
    expect(newer(state('itemMoved'), 5_000)).toBe(false);
  });

  test('goes when another act is saved, also one of the same name', () => {
    expect(tieTo(state('itemMoved'), 1_000)(state('itemAdded'), 5_000)).toBe(true);
    expect(tieTo(state('itemMoved'), 1_000)(state('itemMoved', ['other rows']), 5_000)).toBe(true);
  });

  test('lets its own act come in after it, once', () => {
    const newer = tieTo(state('itemChanged'), 1_000);
    expect(newer(state('itemMoved', ['moved']), 1_050)).toBe(false);
    expect(newer(state('itemAdded', ['added']), 1_100)).toBe(true);
  });
});
