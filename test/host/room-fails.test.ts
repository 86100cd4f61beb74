import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRoom } from '../../src/server';
import { wordsIn } from '../../src/words';
import { makeEngine, scratchFolder } from '../engine/make-engine';

test('a room the machine does not let open is said in a sentence, and stays closed', async () => {
  // The pages cannot be read: a folder that is gone, rights that were taken away.
  const room = createRoom({ pagesDir: join(scratchFolder(), 'gone'), addresses: () => ['127.0.0.1'] });
  const { as, engine } = makeEngine({ room });
  room.attach(engine.router);
  const { gatheringId } = await as().gathering.create({ title: 'Dag' });
  await expect(as().room.open({ gatheringId })).rejects.toMatchObject({
    ...{ code: 'REFUSED', data: { reason: 'roomFailed' } },
  });
  expect(wordsIn('nb')('common:refused.roomFailed')).toMatch(/rommet er ikke åpent\. Alt annet .*\. Prøv på nytt/);
  expect(room.state()).toEqual({ open: false });
  await room.dispose();
});
