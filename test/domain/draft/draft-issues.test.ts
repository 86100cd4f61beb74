import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftIssues, type TimedNode } from '../../../src/domain/draft/draft-issues';
import { parseClockFace } from '../../../src/domain/time';

interface Node extends TimedNode<Node> {
  readonly children: readonly Node[];
}

function node(range: string, title: string, own: Partial<Node> = {}): Node {
  const [start = '', end = ''] = range.split('-');
  const times = { start: parseClockFace(start), end: parseClockFace(end) };
  return { ...times, title, stated: null, endTold: times.end !== null, writtenEnd: null, children: [], ...own };
}

const never = (): boolean => false;
const found = (...roots: Node[]): string[] => draftIssues(roots, never).map(({ type, at }) => `${type} ${at.title}`);

describe('times that do not add up', () => {
  it('are a range that runs backwards, with the end that holds for now', () => {
    const [issue] = draftIssues([node('16:15-17:15', 'A', { writtenEnd: 960 })], never);
    expect(issue).toMatchObject({
      type: 'end-before-start',
      params: { title: 'A', start: '16:15', end: '16:00', readEnd: '17:15' },
    });
  });

  it('are minutes that tell otherwise than the clock', () => {
    expect(found(node('10:00-11:00', 'A', { stated: 45 }))).toEqual(['duration-mismatch A']);
    expect(found(node('10:00-11:00', 'A', { stated: 60 }))).toEqual([]);
    expect(found(node('10:00-11:00', 'A', { stated: 45, endTold: false }))).toEqual([]);
  });

  it('are a hole and an overlap, at the later of the two', () => {
    const [gap] = draftIssues([node('10:00-10:30', 'A'), node('10:45-11:00', 'B')], never);
    expect(gap).toMatchObject({ type: 'gap', at: { title: 'B' }, before: { title: 'A' }, params: { count: 15 } });
    expect(found(node('10:00-10:30', 'A'), node('10:20-11:00', 'B'))).toEqual(['overlap B']);
  });

  it('are no hole where the time is free', () => {
    expect(draftIssues([node('10:00-10:30', 'A'), node('19:00-20:00', 'Middag')], () => true)).toEqual([]);
  });

  it('are a part that begins before its block or ends after it, told once', () => {
    const parts = [node('09:50-10:20', 'før'), node('10:20-10:40', 'inne'), node('10:40-11:10', 'etter')];
    const block = node('10:00-11:00', 'Bolk', { children: parts });
    expect(found(block, node('11:10-11:30', 'Pause'))).toEqual(['outside-parent før', 'outside-parent etter']);
  });

  it('are not measured by what has no clock, nor by a stray', () => {
    expect(found(node('10:00-10:30', 'A'), node('', 'uten tid'), node('11:00-12:00', 'B'))).toEqual([]);
    const stray = node('08:00-08:30', 'film');
    expect(draftIssues([stray, node('10:00-11:00', 'A')], never, new Set([stray]))).toEqual([]);
  });

  it('never turn up in a day where each item begins where the last one ends', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(lengths, (minutes) => {
        let at = 480;
        const day = minutes.map((stated) => {
          const start = at;
          at += stated;
          return node('', 'A', { start, end: at, stated, endTold: true });
        });
        expect(draftIssues(day, never)).toEqual([]);
      }),
    );
  });

  it('are found again one at a time wherever one end is moved', () => {
    const lengths = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(lengths, fc.nat(), fc.constantFrom(-10, 10), (minutes, pick, shift) => {
        const moved = pick % (minutes.length - 1);
        let at = 480;
        const day = minutes.map((length, nr) => {
          const start = at;
          at += length;
          return node('', String(nr), { start, end: nr === moved ? at + shift : at, endTold: true });
        });
        expect(found(...day)).toEqual([`${shift > 0 ? 'overlap' : 'gap'} ${moved + 1}`]);
      }),
    );
  });
});
