import { expect, test } from 'vitest';
import en from '../../../resources/task-forms/en.json';
import nb from '../../../resources/task-forms/nb.json';
import nn from '../../../resources/task-forms/nn.json';
import { kindOfField, noteFieldsOf, noteOfAnswer } from '../../../src/domain/groups/answer-notes';
import { TASK_FORMS } from '../../../src/domain/groups/group';
import type { GroupAnswerId } from '../../../src/domain/ids';

test('an answer of a 3-3-3 becomes an action with its horizon, and with who does it where that is said', () => {
  const said = { text: 'Kari: ringer bedriftene', fieldId: 'weeks', groupName: 'Bord 2' };
  const common = { kind: 'action', speaker: 'Bord 2', horizon: 'weeks' };
  expect(noteFieldsOf(said, 'threeThreeThree')).toEqual({
    ...common,
    text: 'ringer bedriftene',
    owner: 'Kari',
  });
  expect(noteFieldsOf({ ...said, text: 'Ring bedriftene' }, 'threeThreeThree')).toEqual({
    ...common,
    text: 'Ring bedriftene',
    owner: '',
  });
});

test('what says the same keeps every author: the groups, and all who said that they would do it', () => {
  const said = (text: string, groupName: string) => ({ text, groupName });
  const head = { ...said('Anne: ringjer huseigarar', 'Gruppe 1'), fieldId: 'days' };
  const alike = [
    said('Ola: ringjer huseigarar', 'Gruppe 2'),
    said('Ring dei', 'Gruppe 3'),
    said('ola: ring', 'Gruppe 2'),
  ];
  expect(noteFieldsOf(head, 'threeThreeThree', alike)).toEqual({
    ...{ kind: 'action', horizon: 'days', text: 'ringjer huseigarar' },
    ...{ speaker: 'Gruppe 1, Gruppe 2, Gruppe 3', owner: 'Anne, Ola' },
  });
  // Whoever gathered others under words without a name has theirs.
  expect(noteFieldsOf({ ...head, text: 'Ring huseigarar' }, 'threeThreeThree', alike)).toMatchObject({
    ...{ text: 'Ring huseigarar', owner: 'Ola' },
  });
  expect(noteFieldsOf({ ...head, fieldId: 'ideas' }, 'quickTalks', alike.slice(0, 1))).toMatchObject({
    ...{ speaker: 'Gruppe 1, Gruppe 2', owner: '', text: 'Anne: ringjer huseigarar' },
  });
});

test('the four of a SWOT become what they are, and anything else a contribution', () => {
  const kinds = ['strengths', 'weaknesses', 'opportunities', 'challenges'].map((field) => kindOfField('swot', field));
  expect(kinds).toEqual(['strength', 'weakness', 'opportunity', 'challenge']);
  expect(kindOfField('free', 'strengths')).toBe('contribution');
});

test('the note of an answer is the same each time, and has a name that the door takes', () => {
  const answer = '3f6f3f1e-6d7b-4f0c-9e55-7e0b7f0f6a11' as GroupAnswerId;
  expect(noteOfAnswer(answer)).toBe(noteOfAnswer(answer));
  expect(noteOfAnswer(answer)).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
});

test('the task sheets are there in three languages with the same fields, of names that the door takes', () => {
  for (const form of TASK_FORMS) {
    const [fields, ...others] = [nb, nn, en].map((forms) => forms[form].fields.map(({ id }) => id));
    expect(others).toEqual([fields, fields]);
    expect(new Set(fields).size).toBe(fields?.length);
    for (const field of fields ?? []) expect(field).toMatch(/^[A-Za-z0-9_-]{1,64}$/u);
  }
});
