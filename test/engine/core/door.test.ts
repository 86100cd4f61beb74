import { isContractProcedure } from '@orpc/contract';
import { ORPCError } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { contract, ROLES } from '../../../src/contract';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

function procedures(router: object, path: string[] = []): { path: string[]; roles: readonly string[] | undefined }[] {
  return Object.entries(router).flatMap(([name, value]) =>
    isContractProcedure(value)
      ? [{ path: [...path, name], roles: value['~orpc'].meta.roles as readonly string[] | undefined }]
      : procedures(value as object, [...path, name]),
  );
}

async function statusOf(call: () => Promise<unknown>): Promise<number> {
  try {
    await call();
    return 200;
  } catch (error) {
    if (error instanceof ORPCError) return error.status;
    throw error;
  }
}

function walk(client: unknown, path: readonly string[]): (input: unknown) => Promise<unknown> {
  return path.reduce((at, name) => (at as Record<string, unknown>)[name], client) as (i: unknown) => Promise<unknown>;
}

describe('the door', () => {
  test('every procedure of the contract declares who may call it', () => {
    const all = procedures(contract);
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ roles }) => !roles || roles.length === 0)).toEqual([]);
  });

  test('a role the contract does not name gets 403 from every procedure, before its input is looked at', async () => {
    const { as } = makeEngine();
    for (const { path, roles } of procedures(contract)) {
      for (const role of ROLES.filter((each) => !roles?.includes(each))) {
        const caller: Caller = { role, device: 'device-device-device', gatheringId: null };
        const status = await statusOf(() => walk(as(caller), path)({ nonsense: true }));
        expect({ path, role, status }).toEqual({ path, role, status: 403 });
      }
    }
  });

  test('a caller bound to one gathering is kept to it', async () => {
    const { as } = makeEngine();
    const a = await as().gathering.create({ title: 'A' });
    const b = await as().gathering.create({ title: 'B' });
    const bound: Caller = { role: 'noteTaker', device: null, gatheringId: a.gatheringId };
    const note = { noteId: 'note-note-1', fields: { text: 'x' } };
    expect(await statusOf(() => as(bound).note.add({ gatheringId: a.gatheringId, ...note }))).toBe(200);
    expect(await statusOf(() => as(bound).note.add({ gatheringId: b.gatheringId, ...note }))).toBe(403);
  });

  test.each([0, 11, 7.55, -1, Number.NaN, 'ten', [8], {}])(
    'a score of %s is refused and nothing is written',
    async (score) => {
      const { as, store } = makeEngine();
      const { gatheringId } = await as().gathering.create({ title: 'A' });
      const questionId = 'question-1';
      const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
      await as().rating.add({ gatheringId, questionId, fields });
      await as().rating.open({ gatheringId, questionId });
      const phone: Caller = { role: 'participant', device: 'device-1', gatheringId };
      expect(await statusOf(() => as(phone).rating.vote({ questionId, score: score as number }))).toBe(400);
      expect(store.read.snapshot(gatheringId)?.answers).toEqual([]);
    },
  );
});
