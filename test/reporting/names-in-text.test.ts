import { expect, it } from 'vitest';
import { namesOf } from '../../src/reporting/text/names-in-text';

const nobody = () => false;

it('an office has a small letter within a sentence, unless it begins with letters that stand for something', () => {
  expect(namesOf('Ordfører Kari Vik', nobody, 'nb')).toEqual(['ordfører Kari Vik']);
  expect(namesOf('IKT-sjef Ola Nes', nobody, 'nb')).toEqual(['IKT-sjef Ola Nes']);
  expect(namesOf('HR-leder', nobody, 'nb')).toEqual(['HR-lederen']);
});
