import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import type { Change } from '../../../src/domain/views/snapshot';
import { createHub, type Published } from '../../../src/engine/core/hub';
import { relay, swarmOf } from '../../../src/engine/feeds/swarm';
import { makeEngine } from '../make-engine';

const ID = 'gathering-1' as GatheringId;
const change = (entity: Change['entity']) => ({ entity, id: 'row-1', before: null, after: null }) as Change;
const answered = ({ changes }: Published) => changes.every(({ entity }) => entity === 'answer');

afterEach(() => {
  vi.useRealTimers();
});

describe('a swarm of answers', () => {
  test('is told at once the first time, then at most so often, and never goes untold', () => {
    vi.useFakeTimers();
    const hub = createHub(0);
    const told: string[][] = [];
    const stop = swarmOf(hub, answered, 200).subscribe((gatherings) => told.push([...gatherings]));
    for (let vote = 0; vote < 500; vote++) hub.publish(ID, [change('answer')]);
    expect(told).toEqual([[ID]]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([[ID], [ID]]);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(2);
    hub.publish('gathering-2' as GatheringId, [change('answer')]);
    hub.publish(ID, [change('question')]);
    expect(told.at(-1)).toEqual(['gathering-2']);
    stop();
    hub.publish(ID, [change('answer')]);
    vi.advanceTimersByTime(1_000);
    expect(told).toHaveLength(3);
  });

  test('is looked at once for each commit, however many phones listen', () => {
    const hub = createHub(0);
    const looked = vi.fn(answered);
    const news = relay(hub, looked);
    const heard = vi.fn();
    for (let phone = 0; phone < 1_000; phone++) news.subscribe(() => heard());
    hub.publish(ID, [change('question')]);
    expect([looked.mock.calls.length, heard.mock.calls.length]).toEqual([1, 0]);
    hub.publish(ID, [change('answer')]);
    expect([looked.mock.calls.length, heard.mock.calls.length]).toEqual([2, 1_000]);
  });

  test('that shares a transaction is one message to the control room, and each phone has its own reply', async () => {
    const { as } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const one = { gatheringId, questionId: 'question-1' };
    await as().rating.add({ ...one, fields: { itemId: null, text: 'Hvor nyttig?' } });
    await as().rating.open(one);
    const feed = await as().live.control({ gatheringId });
    await feed.next();
    const phones = Array.from({ length: 50 }, (_, at) => `device-${at}`);
    const replies = await Promise.all(
      phones.map((device) =>
        as({ role: 'participant', device, gatheringId }).rating.vote({ questionId: 'question-1', score: 7 }),
      ),
    );
    expect(replies).toEqual(phones.map(() => ({ counted: true })));
    let [told, messages] = [0, 0];
    while (told < 50) {
      const { value, done } = await feed.next();
      messages += 1;
      if (done) break;
      if (value.type === 'changes') told += value.changes.length;
    }
    expect(messages).toBeLessThan(10);
    expect(told).toBe(50);
  });
});
