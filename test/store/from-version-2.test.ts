import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { GatheringId } from '../../src/domain/ids';
import { createEngine } from '../../src/engine';
import { openStore } from '../../src/store';
import { migrate } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { APPLICATION_ID } from '../../src/store/pragmas';
import { FACILITATOR, idleServices, scratchFolder, testClock } from '../engine/make-engine';

const gatheringId = 'gathering-1' as GatheringId;
const own = { gatheringId };
const ITEM = {
  ...own,
  ...{ dayId: 'day-00001', parentId: null, title: 'Økt', kind: 'work', minutes: 40, pinnedStart: null },
  ...{ priority: 'must', shortest: null, responsible: 'Kari', method: '', room: '', materials: '', links: [] },
  ...{ prompts: ['Hva?'], privateNote: '' },
};
const kept = { ...ITEM, id: 'item-0001', position: 0, rounds: { count: 8, minutes: 5 } };
const deletedItem = { ...ITEM, id: 'item-0002', position: 1, rounds: null };
const NOTE = {
  ...{ ...own, itemId: 'item-0001', at: 7, kind: 'idea', speaker: 'AB', starred: true, consent: 'named' },
  ...{ recipient: '', owner: '', horizon: null, due: null, deletedAt: null },
};
const note = { ...NOTE, id: 'note-0001', text: 'først' };
const question = {
  ...{ ...own, id: 'question-2', itemId: null, position: 1, text: 'Slettet?', lowAnchor: '', highAnchor: '' },
  ...{ followUp: '', state: 'draft', revealed: false, openedAt: null, closedAt: null },
};
const person = { ...own, id: 'person-002', position: 1, name: 'Ola', organisation: '', role: 'other' };

/** A file as the first edition left it: a row in every table, and a history that speaks of rows as they were then. */
function oldFile(): string {
  const path = join(scratchFolder(), 's.db');
  const old = new Database(path);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  old.pragma('journal_mode = WAL');
  migrate(old, MIGRATIONS.slice(0, 2));
  old.exec(`
    INSERT INTO gathering (id, title, place, host, chair, note_taker, network, goal, background, language, zone, alert_minutes, sound, created_at)
      VALUES ('gathering-1', 'Vårmøtet', 'Bø', '', '', '', '', '', '', 'nn', 'Europe/Oslo', '[5,2]', 0, 1);
    INSERT INTO day VALUES ('day-00001', 'gathering-1', 0, '', NULL, 540);
    INSERT INTO item (id, gathering_id, day_id, position, title, kind, minutes, priority, responsible, prompts, private_note, rounds)
      VALUES ('item-0001', 'gathering-1', 'day-00001', 0, 'Økt', 'work', 40, 'must', 'Kari', '["Hva?"]', '', '{"count":8,"minutes":5}');
    INSERT INTO run_event VALUES ('event-001', 'gathering-1', 'day-00001', 1, 5, 1.5, '{"type":"started","itemId":"item-0001"}');
    INSERT INTO note VALUES ('note-0001', 'gathering-1', 'item-0001', 7, 'idea', 'først', 'AB', 1, 'named', '', '', NULL, NULL, NULL);
    INSERT INTO draft VALUES ('gathering-1', 'pad-pad-1', 'halvveis', 'idea', 8);
    INSERT INTO question VALUES ('question-1', 'gathering-1', 'item-0001', 0, 'Hvor nyttig?', 'lite', 'best', 'løfte?', 'open', 0, 9, NULL);
    INSERT INTO question_key VALUES ('question-1', x'0102');
    INSERT INTO answer VALUES ('answer-001', 'gathering-1', 'question-1', 'phone', 7, 'bra', x'0a');
    INSERT INTO answer VALUES ('answer-002', 'gathering-1', 'question-1', 'hand', 9, '', NULL);
    INSERT INTO participant VALUES ('person-001', 'gathering-1', 0, 'Kari Vik', 'Bø', 'elected');
    INSERT INTO stage_state VALUES ('gathering-1', 'Velkommen', '', 1);
    INSERT INTO setting VALUES ('theme', '"dark"');`);
  const step = old.prepare(
    `INSERT INTO journal (gathering_id, scope, label, actor, at, state, changes)
     VALUES ('gathering-1', ?, ?, 'facilitator', 1, 'done', ?)`,
  );
  const log = (scope: string, label: string, ...changes: object[]) => step.run(scope, label, JSON.stringify(changes));
  log('plan', 'itemChanged', { entity: 'item', id: kept.id, before: { ...kept, title: 'Før' }, after: kept });
  log('plan', 'itemRemoved', { entity: 'item', id: deletedItem.id, before: deletedItem, after: null });
  log('notes', 'noteChanged', { entity: 'note', id: note.id, before: { ...note, text: 'før' }, after: note });
  log('ratings', 'questionRemoved', { entity: 'question', id: question.id, before: question, after: null });
  log('people', 'peopleChanged', { entity: 'participant', id: person.id, before: person, after: null });
  old.close();
  return path;
}

function opened() {
  const result = openStore(oldFile());
  if (!result.ok) throw new Error(result.fault);
  const { store } = result;
  const engine = createEngine({ store, clock: testClock(), services: idleServices() });
  onTestFinished(() => {
    engine.close();
    store.close();
  });
  return { store, me: createRouterClient(engine.router, { context: FACILITATOR }) };
}

describe('a file from version 2', () => {
  test('has all that was in it, and one backup of how it was', () => {
    const { store } = opened();
    const snapshot = store.read.snapshot(gatheringId);
    expect(store.backups()).toHaveLength(1);
    expect(snapshot).toMatchObject({
      gathering: { title: 'Vårmøtet', showNames: true, closedAt: null },
      days: [{ id: 'day-00001', start: 540 }],
      items: [{ title: 'Økt', rounds: { count: 8, minutes: 5, turns: [] }, lockedEnd: null, parallel: false }],
      run: [{ fact: { type: 'started', itemId: 'item-0001' } }],
      notes: [{ ...note, tags: [], status: 'notStarted', sourceId: null }],
      drafts: [{ padId: 'pad-pad-1', text: 'halvveis' }],
      questions: [{ id: 'question-1', kind: 'scale', roundOf: 'question-1', state: 'open', followUp: 'løfte?' }],
      answers: [
        { id: 'answer-001', source: 'phone', outcome: 'given', score: 7, comment: 'bra' },
        { id: 'answer-002', source: 'hand', outcome: 'given', score: 9 },
      ],
      participants: [{ name: 'Kari Vik', presentFrom: null, presentTo: null }],
      stage: { message: 'Velkommen', blackout: true, showing: null },
    });
    const { votes } = store.read;
    expect(votes.key('question-1' as never)).toEqual(Buffer.from([1, 2]));
    expect(votes.answerOf('question-1' as never, Buffer.from([10]))).toBe('answer-001');
    expect(store.read.setting('theme')).toBe('"dark"');
  });

  test('what was done then can be undone now, and done again', async () => {
    const { store, me } = opened();
    const { tables } = store.read;
    await me.history.undo({ gatheringId, scope: 'notes' });
    expect(tables.note.get('note-0001')?.text).toBe('før');
    await me.history.redo({ gatheringId, scope: 'notes' });
    expect(tables.note.get('note-0001')).toMatchObject({ text: 'først', tags: [], firstStep: '' });
    await me.history.undo({ gatheringId, scope: 'plan' });
    expect(tables.item.get('item-0002')).toMatchObject({ title: 'Økt', parallel: false, phase: null });
    await me.history.undo({ gatheringId, scope: 'plan' });
    expect(tables.item.get('item-0001')).toMatchObject({ title: 'Før', rounds: { turns: [] } });
    await me.history.undo({ gatheringId, scope: 'ratings' });
    expect(tables.question.get('question-2')).toMatchObject({ kind: 'scale', roundOf: 'question-2', choices: [] });
    await me.history.undo({ gatheringId, scope: 'people' });
    expect(tables.participant.get('person-002')).toMatchObject({ name: 'Ola', presentFrom: null });
  });
});
