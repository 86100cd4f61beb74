import { describe, expect, test } from 'vitest';
import type { ControlMessage } from '../../src/contract';
import type { Gathering } from '../../src/domain/gathering';
import type { GatheringId } from '../../src/domain/ids';
import type { History, Snapshot } from '../../src/domain/snapshot';
import { instant } from '../../src/domain/time';
import { afterMessage, type ControlState } from '../../src/renderer/api/live';

const gathering: Gathering = {
  id: 'gathering-1' as GatheringId,
  title: 'Før',
  place: '',
  host: '',
  chair: '',
  noteTaker: '',
  network: '',
  goal: '',
  attendMust: '',
  attendShould: '',
  attendCan: '',
  anchorPerson: '',
  criticalFactors: '',
  background: '',
  language: 'nb',
  zone: 'Europe/Oslo',
  alertMinutes: [5, 2],
  sound: false,
  present: null,
  createdAt: instant(0),
  deletedAt: null,
};
const snapshot: Snapshot = {
  gathering,
  days: [],
  items: [],
  run: [],
  notes: [],
  drafts: [],
  questions: [],
  answers: [],
  participants: [],
  stage: null,
};
const nothing = { undo: null, redo: null };
const history: History = { plan: nothing, notes: nothing, ratings: nothing, people: nothing };
const start: ControlState = { contact: 'live', lostSince: null, refused: null, known: null };
const now = instant(1);

const whole: ControlMessage = { type: 'snapshot', now, seq: 4, snapshot, history, room: { open: false } };
const renamed = (seq: number, title: string): ControlMessage => ({
  type: 'changes',
  now,
  seq,
  history,
  changes: [{ entity: 'gathering', id: gathering.id, before: gathering, after: { ...gathering, title } }],
});
const titleOf = (state: ControlState): string | undefined => state.known?.snapshot.gathering.title;

describe('what the control room knows', () => {
  test('changes come on top of the whole', () => {
    const state = [whole, renamed(5, 'Etter')].reduce(afterMessage, start);
    expect(titleOf(state)).toBe('Etter');
    expect(state.known?.seq).toBe(5);
  });

  test('a change that was applied before is not applied again', () => {
    const state = [whole, renamed(5, 'Ny'), renamed(4, 'Gammel')].reduce(afterMessage, start);
    expect(titleOf(state)).toBe('Ny');
  });

  test('changes before the whole are nothing to build on', () => {
    expect(afterMessage(start, renamed(5, 'Etter'))).toBe(start);
  });

  test('a beat changes nothing at all', () => {
    const state = afterMessage(start, whole);
    expect(afterMessage(state, { type: 'beat', now })).toBe(state);
  });
});
