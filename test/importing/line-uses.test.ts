import { describe, expect, it } from 'vitest';
import { parseAgenda } from '../../src/importing/parse-agenda';

const uses = (text: string): string[] => parseAgenda(text).lines.map(({ use }) => use);

describe('what became of each line', () => {
  it('tells a line that names who is responsible from an item and a prompt', () => {
    expect(uses('15:00-15:10 Velkommen\nOrdfører\n15:10-15:30 Innlegg\nHva kan vi lære?\n15:30-16:00 Pause')).toEqual([
      'item',
      'responsible',
      'item',
      'prompt',
      'item',
    ]);
  });
});
