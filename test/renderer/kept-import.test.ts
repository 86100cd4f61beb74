import { afterEach, describe, expect, test, vi } from 'vitest';
import type { GatheringId } from '../../src/domain/ids';

const ID = 'gathering-1' as GatheringId;
const TEXT = `import.1.text.${ID}`;
const REVIEW = `import.1.review.${ID}`;

/** The page as it is when it has just been loaded, with this storage. */
async function loaded(storage: Partial<Storage>) {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', storage);
  return import('../../src/renderer/features/import/kept-import');
}

const refuse = (name: string) => (): never => {
  throw new DOMException('No', name);
};

afterEach(() => vi.unstubAllGlobals());

describe('an import half done', () => {
  test('stands as long as the page where the browser lets nothing be kept', async () => {
    const shut = refuse('SecurityError');
    const kept = await loaded({ getItem: shut, setItem: shut, removeItem: shut });
    expect(kept.keptText(ID)).toBe('');
    expect(kept.keptReview(ID)).toBeNull();
    kept.keepText(ID, '09.00 Velkommen');
    expect(kept.keptText(ID)).toBe('09.00 Velkommen');
    kept.forgetImport(ID);
    expect(kept.keptText(ID)).toBe('');
  });

  test('when storage is full the old text does not come back', async () => {
    const lies = new Map([[TEXT, 'Gammel']]);
    const removeItem = (name: string): void => void lies.delete(name);
    const kept = await loaded({
      getItem: (name) => lies.get(name) ?? null,
      setItem: refuse('QuotaExceededError'),
      removeItem,
    });
    expect(kept.keptText(ID)).toBe('Gammel');
    kept.keepText(ID, 'Ny');
    expect(kept.keptText(ID)).toBe('Ny');
    expect(lies.has(TEXT)).toBe(false);
  });

  test.each(['{"draft":', '7', 'null', '{"draft":{}}'])('what cannot be read is not there: %s', async (lies) => {
    const kept = await loaded({ getItem: (name) => (name === REVIEW ? lies : null) });
    expect(kept.keptReview(ID)).toBeNull();
  });
});
