import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockFace, minuteOfDay } from '../../../src/domain/time';
import { parseAgenda } from '../../../src/importing/parse-agenda';

const NAMES = ['Samtale', 'Teamet reflekterer', 'Fokuspersonane svarar', 'Avrunding i teamet'];
const face = (at: number) => clockFace(minuteOfDay(at)).replace(':', '.');

function read(length: number, parts: readonly number[]) {
  const lines = [
    '13.30–13.45 Kaffi',
    `13.45–${face(825 + length)} Reflekterande team`,
    ...parts.map((minutes, i) => `     ${NAMES[i]} ${minutes} min`),
    `${face(825 + length)} Slutt`,
  ];
  return parseAgenda(lines.join('\n')).days[0]?.items[1];
}

const lengths = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 4 })
  .map((n) => n.map((x) => x * 5));

describe('lengths set further in below a point', () => {
  it('are its parts, one after the other, when they come to just as long', () => {
    fc.assert(
      fc.property(lengths, (minutes) => {
        const length = minutes.reduce((sum, n) => sum + n, 0);
        const children = read(length, minutes)?.children ?? [];
        expect(children.map((part) => part.minutes)).toEqual(minutes);
        expect(children.map(({ title }) => title)).toEqual(NAMES.slice(0, minutes.length));
        expect([children[0]?.start, children.at(-1)?.end]).toEqual([825, 825 + length]);
      }),
    );
  });

  it('are remarks to it when they do not', () => {
    fc.assert(
      fc.property(lengths, fc.constantFrom(-5, 5, 20), (minutes, off) => {
        const length = Math.max(5, minutes.reduce((sum, n) => sum + n, 0) + off);
        fc.pre(length !== minutes.reduce((sum, n) => sum + n, 0));
        const item = read(length, minutes);
        expect(item?.children).toEqual([]);
        expect(item?.prompts).toHaveLength(minutes.length);
      }),
    );
  });
});
