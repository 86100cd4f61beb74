import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PLAIN_REPORT_SETTINGS,
  REPORT_SECTIONS,
  sectionsInOrder,
  withEdit,
} from '../../../src/domain/report/report-settings';

describe('the sections she has chosen', () => {
  test('every section stands there once, hers in her order', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.constantFrom(...REPORT_SECTIONS), on: fc.boolean() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(some, (chosen) => {
        const all = sectionsInOrder(chosen);
        expect(all.map(({ id }) => id).sort()).toEqual([...REPORT_SECTIONS].sort());
        expect(all.filter(({ id }) => chosen.some((one) => one.id === id))).toEqual(chosen);
      }),
    );
  });
  test('nothing chosen is the app’s own order', () => {
    expect(sectionsInOrder([])).toEqual(PLAIN_REPORT_SETTINGS.sections);
  });
});

test('an edit takes the place of the one before, in its own language, and can be taken back', () => {
  const nb = { language: 'nb', key: 'goal', text: 'a', basedOn: '' } as const;
  const nn = { ...nb, language: 'nn' } as const;
  const both = withEdit(withEdit([], nb), nn);
  expect(withEdit(both, { ...nb, text: 'b' })).toEqual([nn, { ...nb, text: 'b' }]);
  expect(withEdit(both, { language: 'nb', key: 'goal' })).toEqual([nn]);
});
