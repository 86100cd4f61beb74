import { describe, expect, it } from 'vitest';
import { heldEdit } from '../../src/renderer/features/plan/fields/held-edit';

const refused = async () => false;

describe('what is typed and not stored', () => {
  it('stands in its field again while the store has what it was typed over', async () => {
    const held = heldEdit('a/title');
    expect(await held.until('A', 'B', refused)).toBe(false);
    expect(held.over('A')).toEqual({ text: 'B', overtaken: false });
  });

  it('is known to be overtaken when somebody else has changed the stored text', async () => {
    const held = heldEdit('b/title');
    await held.until('A', 'B', refused);
    expect(held.over('C')).toEqual({ text: 'B', overtaken: true });
  });

  it('is held no more once it is stored, given up or the same as what is there', async () => {
    const held = heldEdit('c/title');
    await held.until('A', 'B', refused);
    expect(held.over('B')).toBeNull();
    held.letGo();
    expect(held.over('A')).toBeNull();
    await held.until('A', 'B', async () => true);
    expect(held.over('A')).toBeNull();
  });
});
