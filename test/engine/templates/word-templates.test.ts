import { expect, test } from 'vitest';
import { makeEngine } from '../make-engine';

test.each([
  ['notWord', 'templateNotWord'],
  ['broken', 'templateBroken'],
  ['macros', 'templateMacros'],
  ['tooLarge', 'templateTooLarge'],
] as const)(
  'a Word template that is refused as %s is not kept, and the reason has a sentence',
  async (fault, reason) => {
    const { as, store } = makeEngine({ readWordTemplate: async () => ({ ok: false, fault }) });
    const bytes = Buffer.from('docx').toString('base64');
    await expect(as().wordTemplate.add({ name: 'Mal.docx', bytes })).rejects.toMatchObject({
      ...{ code: 'REFUSED', data: { reason } },
    });
    expect(store.read.wordTemplates.list()).toEqual([]);
  },
);
