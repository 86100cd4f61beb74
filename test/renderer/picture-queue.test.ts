import { ORPCError } from '@orpc/client';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GatheringId, PictureId } from '../../src/domain/ids';
import { type Client, CutOff } from '../../src/renderer/api/connect';
import { createPictureQueue } from '../../src/renderer/api/picture-queue';

// What a browser reads a file with is not here, and is not what is tried.
vi.mock('../../src/renderer/api/base64', () => ({ base64Of: async () => 'AQID' }));

/** A browser that keeps no pictures, and a laptop that answers as it is told. */
function roomOf() {
  vi.stubGlobal('indexedDB', undefined);
  const answers: (Error | null)[] = [];
  const heard: PictureId[] = [];
  const add = async ({ pictureId }: { pictureId: PictureId }): Promise<void> => {
    const answer = answers.shift();
    if (answer) throw answer;
    heard.push(pictureId);
  };
  const client = { picture: { add } } as unknown as Client;
  return { queue: createPictureQueue(client, 'g' as GatheringId), answers, heard };
}

const photo = (): Blob => new Blob([new Uint8Array([1, 2, 3])]);
const states = (queue: ReturnType<typeof roomOf>['queue']) => queue.store.getState().map(({ state }) => state);

describe('pictures on their way', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('one that can never be taken as it is is set aside with the reason, and the next goes on', async () => {
    const { queue, answers, heard } = roomOf();
    answers.push(new ORPCError('BAD_REQUEST', { message: 'Input validation failed' }));
    await queue.add(photo(), null);
    await queue.add(photo(), null);
    await vi.waitFor(() => expect(states(queue)).toEqual(['stored', 'refused']));
    expect(queue.store.getState()[1]?.failure).toEqual({ code: 'BAD_REQUEST' });
    expect(heard).toHaveLength(1);
  });

  test('one that met no contact waits, and those after it behind it', async () => {
    const { queue, answers, heard } = roomOf();
    answers.push(new CutOff());
    await queue.add(photo(), null);
    await vi.waitFor(() => expect(states(queue)).toEqual(['waiting']));
    await queue.add(photo(), null);
    await vi.waitFor(() => expect(states(queue)).toEqual(['stored', 'stored']));
    expect(heard).toHaveLength(2);
  });
});
