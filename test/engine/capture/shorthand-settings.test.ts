import { expect, test } from 'vitest';
import { makeEngine } from '../make-engine';

test('her short forms are kept, also when another setting is changed', async () => {
  const { as } = makeEngine();
  const shorthand = [{ short: 'ks', long: 'kommunestyret' }];
  await as().system.saveSettings({ shorthand });
  expect((await as().system.saveSettings({ theme: 'dark' })).shorthand).toEqual(shorthand);
});
