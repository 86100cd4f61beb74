import { describe, expect, it } from 'vitest';
import { readAgenda } from '../../src/importing/read-agenda';
import { createThreadedReader, type ThreadLimits } from '../../src/importing/read-in-thread';
import { makeZip, paragraph, tableRow, wordParts } from './make-zip';

const WORKER = new URL('../../src/importing/reader-thread.ts', import.meta.url);
const execArgv = ['--no-warnings', '--import', new URL('./from-sources.mjs', import.meta.url).href];
const reader = (limits: ThreadLimits = {}) => createThreadedReader(WORKER, { execArgv, ...limits });

const word = (body: string) => ({ fileName: 'plan.docx', bytes: new Uint8Array(makeZip(wordParts(body))) });

describe('reading in a thread', () => {
  it('answers as reading here does', async () => {
    const input = word(paragraph('Fredag 7. mars') + paragraph('09.00 Velkommen') + paragraph('09.30 Pause'));
    const read = reader();
    expect(await read(input, { year: 2025 })).toEqual(await readAgenda(input, { year: 2025 }));
    expect(await read({ text: '' })).toEqual({ ok: false, reason: 'empty' });
  });

  it('ends a reading that takes too long', async () => {
    const table = `<w:tbl>${tableRow(...Array.from({ length: 20 }, () => ['x'])).repeat(3000)}</w:tbl>`;
    expect(await reader({ timeMs: 1 })(word(table))).toEqual({ ok: false, reason: 'tooSlow' });
  });

  it('ends a reading that takes too much memory, and lives', async () => {
    const table = `<w:tbl>${tableRow(...Array.from({ length: 40 }, () => ['x'])).repeat(2500)}</w:tbl>`;
    const result = await reader({ memoryMb: 24, timeMs: 60_000 })(word(table));
    expect(result).toEqual({ ok: false, reason: 'tooLarge' });
    expect((await reader()({ text: '09.00 A\n10.00 B' })).ok).toBe(true);
  });

  it('tells a bug by throwing', async () => {
    const nowhere = createThreadedReader(new URL('./no-such-thread.ts', import.meta.url));
    await expect(nowhere({ text: '09.00 A' })).rejects.toThrow();
  });
});
