import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GatheringId, NoteId } from '../../../src/domain/ids';
import { withDeadline } from '../../../src/domain/notes/deadline';
import { HORIZONS, horizonEnd, type Note, PLAIN_NOTE } from '../../../src/domain/notes/note';
import { instant, isoDate } from '../../../src/domain/time';

const from = isoDate('2026-11-22');
const [soon, later] = [isoDate('2026-11-25'), isoDate('2027-01-15')];
const plain: Note = {
  ...{ ...PLAIN_NOTE, id: 'n' as NoteId, gatheringId: 'g' as GatheringId, itemId: null, text: 'Ring' },
  at: instant(0),
};
const inDays: Note = { ...plain, kind: 'action', horizon: 'days', due: soon };
const changed = (patch: Partial<Note>) => {
  const { horizon, due } = withDeadline(inDays, { ...inDays, ...patch }, from, patch.due !== undefined);
  return { horizon, due };
};

test('a horizon gives its date', () => {
  expect(changed({ horizon: 'weeks' })).toEqual({ horizon: 'weeks', due: '2026-12-13' });
  expect(changed({ horizon: null })).toEqual({ horizon: null, due: null });
});

test('another date takes the horizon away; the horizon’s own date does not', () => {
  expect(changed({ due: later })).toEqual({ horizon: null, due: later });
  expect(changed({ due: soon })).toEqual({ horizon: 'days', due: soon });
  expect(changed({ due: null })).toEqual({ horizon: null, due: null });
});

test('where both are given, the date goes before; no date leaves the horizon its own', () => {
  expect(changed({ horizon: 'weeks', due: later })).toEqual({ horizon: null, due: later });
  expect(changed({ horizon: 'weeks', due: null })).toEqual({ horizon: 'weeks', due: '2026-12-13' });
});

const withPatch = (note: Note, patch: Partial<Note>): Note =>
  withDeadline(note, { ...note, ...patch }, from, patch.due !== undefined);

test('whatever is changed, the two say the same day', () => {
  const horizon = fc.constantFrom(null, ...HORIZONS);
  const due = fc.constantFrom(null, soon, later, isoDate('2026-12-13'), isoDate('2027-02-22'));
  const patch = fc.record({ horizon, due, text: fc.constant('b') }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.array(patch), (patches) => {
      const after = patches.reduce(withPatch, inDays);
      if (after.horizon !== null) expect(after.due).toBe(horizonEnd(after.horizon, from));
    }),
  );
});
