import { expect, test } from 'vitest';
import { ensureSample } from '../../src/host/sample';
import { makeEngine } from '../engine/make-engine';

test('the sample comes on a list of gatherings that was open before it', async () => {
  const made = makeEngine();
  const countOf = async (): Promise<number | undefined> => {
    for await (const message of await made.as().live.library())
      if (message.type === 'library') return message.gatherings.length;
    return undefined;
  };
  expect(await countOf()).toBe(0);
  await ensureSample(made.engine, 'nb');
  expect(await countOf()).toBe(1);
});
