import { describe, expect, test } from 'vitest';
import { type ScopeState, tieTo } from '../../src/renderer/app/undo-tie';

const state = (undo: string, rows: readonly unknown[] = ['rows']): ScopeState => ({ undo, rows });

describe('a message that carries Angre', () => {
  test('stays while nothing newer is saved', () => {
    const tie = tieTo(state('itemMoved'));
    expect(tie.isNewer(state('itemMoved'))).toBe(false);
    tie.beat();
    expect(tie.isNewer(state('itemMoved'))).toBe(false);
  });

  test('goes when another act is saved, also one of the same name', () => {
    for (const newer of [state('itemAdded'), state('itemMoved', ['other rows'])]) {
      const tie = tieTo(state('itemMoved'));
      tie.beat();
      expect(tie.isNewer(newer)).toBe(true);
    }
  });

  test('lets its own act come in after it, once', () => {
    const tie = tieTo(state('itemChanged'));
    expect(tie.isNewer(state('itemMoved', ['moved']))).toBe(false);
    expect(tie.isNewer(state('itemAdded', ['added']))).toBe(true);
  });

  test('waits for its own act for as long as the line is silent: no beat has come, so neither has it', () => {
    const tie = tieTo(state('itemChanged'));
    expect(tie.isNewer(state('itemChanged'))).toBe(false);
    expect(tie.isNewer(state('itemMoved', ['moved']))).toBe(false);
    tie.beat();
    expect(tie.isNewer(state('itemAdded', ['added']))).toBe(true);
  });
});
