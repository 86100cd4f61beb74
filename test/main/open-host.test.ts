import { describe, expect, it } from 'vitest';
import type { Host, HostResult } from '../../src/host';
import { type Choice, openHost, type StoreQuestion, storeQuestion } from '../../src/main/open-host';
import { wordsIn } from '../../src/words';

const backup = { name: 'b.db', path: '/b.db', at: Date.UTC(2026, 8, 26, 12), bytes: 1 };
const host = { marker: 'host' } as unknown as Host;
const refused = (fault: Extract<HostResult, { ok: false }>['fault'], withBackup = false) =>
  ({ ok: false, fault, version: fault === 'newer' ? 7 : null, backup: withBackup ? backup : null }) as const;

function opening(results: HostResult[], answers: Choice[], restored = true, way = true) {
  let came = 0;
  const asked: StoreQuestion[] = [];
  const restores: string[] = [];
  const opened = openHost({
    open: async () => results.shift() ?? { ok: true, host },
    ask: async (question) => {
      asked.push(question);
      return answers.shift() ?? 'quit';
    },
    restore: ({ name }) => {
      restores.push(name);
      return restored;
    },
    goToFirst: async () => {
      came += 1;
      return way;
    },
    t: wordsIn('nb'),
    language: 'nb',
  });
  return { opened, asked, restores, came: () => came };
}

describe('a store that cannot be opened', () => {
  it('is asked about, and restored when she says so', async () => {
    const { opened, asked, restores } = opening([refused('damaged', true)], ['restore']);
    expect(await opened).toBe(host);
    expect(restores).toEqual(['b.db']);
    expect(asked.map(({ message }) => message)).toEqual([
      'Filen er skadet og ble ikke åpnet. Den er ikke rørt. Hent tilbake sikkerhetskopien fra lørdag 26. september 2026.',
    ]);
  });

  it('is left alone when she quits', async () => {
    const { opened, restores } = opening([refused('damaged', true)], ['quit']);
    expect(await opened).toBeNull();
    expect(restores).toEqual([]);
  });

  it('is asked about again when the backup could not be put in place', async () => {
    const { opened, asked } = opening(
      [refused('damaged', true), refused('damaged', true)],
      ['restore', 'tryAgain'],
      false,
    );
    expect(await opened).toBeNull();
    expect(asked).toHaveLength(3);
  });

  it('is left to the program that has it when she goes there', async () => {
    const { opened, asked, came } = opening([refused('alreadyOpen')], ['goToFirst']);
    expect(await opened).toBeNull();
    expect(came()).toBe(1);
    expect(asked[0]?.choices).toEqual(['goToFirst', 'tryAgain', 'quit']);
  });

  it('is asked about again when there is no way to the program that has it', async () => {
    const { opened, asked } = opening(
      [refused('alreadyOpen'), refused('alreadyOpen')],
      ['goToFirst', 'quit'],
      true,
      false,
    );
    expect(await opened).toBeNull();
    expect(asked).toHaveLength(2);
  });

  it('is tried again for as long as another program has it', async () => {
    const { opened, asked } = opening([refused('alreadyOpen'), refused('alreadyOpen')], ['tryAgain', 'tryAgain']);
    expect(await opened).toBe(host);
    expect(asked).toHaveLength(2);
  });

  it('offers only what can help, in every language', () => {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const t = wordsIn(language);
      expect(storeQuestion(refused('newer'), t, language).choices).toEqual(['quit']);
      expect(storeQuestion(refused('newer'), t, language).message).toContain('(7)');
      expect(storeQuestion(refused('foreign'), t, language).choices).toEqual(['quit']);
      expect(storeQuestion(refused('damaged'), t, language).choices).toEqual(['tryAgain', 'quit']);
      expect(storeQuestion(refused('unwritable'), t, language).choices).toEqual(['tryAgain', 'quit']);
    }
  });
});
