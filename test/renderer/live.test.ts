import { describe, expect, test } from 'vitest';
import type { ControlMessage } from '../../src/contract';
import { type Gathering, PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { GatheringId } from '../../src/domain/ids';
import type { RunEvent } from '../../src/domain/run/run';
import { instant } from '../../src/domain/time';
import { type History, PLAIN_SNAPSHOT, type Snapshot } from '../../src/domain/views/snapshot';
import type { StageView } from '../../src/domain/views/views';
import { afterMessage, type ControlState, viewAfter } from '../../src/renderer/api/live';

const gathering: Gathering = {
  id: 'gathering-1' as GatheringId,
  ...PLAIN_GATHERING,
  title: 'Før',
  language: 'nb',
  createdAt: instant(0),
  deletedAt: null,
};
const snapshot: Snapshot = { ...PLAIN_SNAPSHOT, gathering };
const nothing = { undo: null, redo: null };
const both = { notes: nothing, answers: nothing };
const history: History = { ...both, plan: nothing, ratings: nothing, people: nothing, report: nothing };
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

  test('what is half-typed on a pad makes nothing of the rest another', () => {
    const draft = {
      gatheringId: gathering.id,
      padId: 'pad-1',
      text: 'Halv',
      kind: 'contribution',
      updatedAt: now,
      writer: '',
    } as const;
    const typed = (seq: number, text: string): ControlMessage => ({
      type: 'changes',
      now,
      seq,
      history: structuredClone(history),
      changes: [{ entity: 'draft', id: draft.padId, before: null, after: { ...draft, text } }],
    });
    const before = afterMessage(start, { ...whole, snapshot: { ...snapshot, drafts: [draft] } }).known;
    const after = [typed(5, 'Halv se'), typed(6, 'Halv setning')].reduce(afterMessage, {
      ...start,
      known: before,
    }).known;
    expect(before?.drafts).toEqual([draft]);
    expect(after?.drafts).toEqual([{ ...draft, text: 'Halv setning' }]);
    expect(after?.snapshot).toBe(before?.snapshot);
    expect(after?.history).toBe(before?.history);
  });

  test('a beat changes nothing at all', () => {
    const state = afterMessage(start, whole);
    expect(afterMessage(state, { type: 'beat', now, wallAheadMs: 0 })).toBe(state);
  });
});

describe('what a big screen shows', () => {
  const event = (seq: number): RunEvent => ({
    id: `event-${seq}` as RunEvent['id'],
    gatheringId: gathering.id,
    dayId: 'day-1' as RunEvent['dayId'],
    seq,
    at: instant(seq),
    uptime: null,
    fact: { type: 'paused' },
  });
  const view: StageView = {
    gathering,
    days: [],
    items: [],
    run: [event(1), event(2)],
    rating: null,
    room: null,
    message: '',
    speakerMessage: '',
    blackout: false,
    showing: null,
  };

  test('a press comes on top of the whole, and once only', () => {
    const after = viewAfter(view, { type: 'ran', now, events: [event(2), event(3)] });
    expect(after?.run.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(viewAfter(after, { type: 'ran', now, events: [event(3)] })).toBe(after);
  });

  test('before the whole there is nothing to add to', () => {
    expect(viewAfter(null, { type: 'ran', now, events: [event(1)] })).toBeNull();
    expect(viewAfter(null, { type: 'stage', now, view })).toBe(view);
  });
});
