import { expect, test } from 'vitest';
import type { MemberId, NoteId, ObservationId } from '../../src/domain/ids';
import type { Note } from '../../src/domain/notes/note';
import type { Observation } from '../../src/domain/reflection/observation';
import { instant } from '../../src/domain/time';
import { reportContext } from '../../src/reporting/report-context';
import { reflectionSection } from '../../src/reporting/sections/reflection';
import { GATHERING, item, note, snapshot } from './builders';

const seen: Observation = {
  ...{ id: 'observation-1' as ObservationId, gatheringId: GATHERING, memberId: 'member-0001' as MemberId },
  ...{ itemId: item('round').id, aspect: 'seen', text: 'Mange ville ut', theme: '', at: instant(1), starred: false },
  ...{ revealedAt: instant(2), withdrawnAt: null, actionId: 'n1' as NoteId },
};

const told = (...notes: readonly Note[]): boolean => {
  const whole = snapshot({ items: [item('round')], observations: [seen], notes });
  const section = JSON.stringify(reflectionSection(reportContext(whole, 'nb')));
  expect(section).toContain('Mange ville ut');
  return section.includes('ble til et tiltak');
};

test('an observation is told to have led to an action while there is one', () => {
  expect(told(note('n1', { kind: 'action' }))).toBe(true);
  expect(told(note('n1', { kind: 'action', deletedAt: instant(3) }))).toBe(false);
  expect(told(note('n1', { kind: 'idea' }))).toBe(false);
  expect(told()).toBe(false);
});
