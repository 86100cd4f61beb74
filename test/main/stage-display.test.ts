import { describe, expect, it } from 'vitest';
import { shouldMove, stagePlace } from '../../src/main/stage-display';

const display = (id: number) => ({ id, bounds: { x: 1000 * id, y: 0, width: 1000, height: 800 } });

describe('the big screen’s display', () => {
  it('is one she is not working on, in full screen', () => {
    expect(stagePlace([display(1), display(2)], 1)).toMatchObject({ display: { id: 2 }, number: 2, fullScreen: true });
    expect(stagePlace([display(1), display(2)], 2)).toMatchObject({ display: { id: 1 }, number: 1, fullScreen: true });
  });

  it('is hers, as a window, where there is no other', () => {
    expect(stagePlace([display(1)], 1)).toMatchObject({ display: { id: 1 }, number: 1, fullScreen: false });
    expect(stagePlace([], 1)).toBeNull();
  });

  it('changes when the display is gone, whatever she chose, and on a new one when she wants it to', () => {
    const windowed = { displayId: 1, fullScreen: false };
    const projected = { displayId: 2, fullScreen: true };
    expect(shouldMove(projected, [display(1)], false)).toBe(true);
    expect(shouldMove(windowed, [display(1), display(2)], true)).toBe(true);
    expect(shouldMove(windowed, [display(1), display(2)], false)).toBe(false);
    expect(shouldMove(projected, [display(1), display(2), display(3)], true)).toBe(false);
    expect(shouldMove(windowed, [display(1)], true)).toBe(false);
  });
});
