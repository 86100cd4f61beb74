import { describe, expect, test } from 'vitest';
import { howManyPresent } from '../../../src/domain/people/how-many-present';
import { instant } from '../../../src/domain/time';

const came = { presentFrom: instant(1) };
const absent = { presentFrom: null };

describe('how many were present', () => {
  test('is what somebody has said, also where others have come', () => {
    expect(howManyPresent({ present: 40 }, [came, absent])).toEqual({ count: 40, checkedIn: false });
    expect(howManyPresent({ present: 0 }, [came])).toEqual({ count: 0, checkedIn: false });
  });

  test('is how many have come where nobody has said, those who have left again among them', () => {
    const left = { ...came, presentTo: instant(2) };
    expect(howManyPresent({ present: null }, [came, left, absent])).toEqual({ count: 2, checkedIn: true });
  });

  test('is not known where nobody has said and nobody is marked: a list of names is only who was invited', () => {
    expect(howManyPresent({ present: null }, [absent, absent])).toEqual({ count: null, checkedIn: false });
    expect(howManyPresent({ present: null }, [])).toEqual({ count: null, checkedIn: false });
  });
});
