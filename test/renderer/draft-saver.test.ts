import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraftSaver, type PadDraft } from '../../src/renderer/features/notes/outbox/draft-saver';

const typed = (text: string): PadDraft => ({ text, kind: 'contribution' });

/** A save that answers when told to. */
function heldSave() {
  const saves: { text: string; answer: (saved: boolean) => void }[] = [];
  const save = (draft: PadDraft): Promise<boolean> =>
    new Promise((resolve) => saves.push({ text: draft.text, answer: resolve }));
  return { saves, save };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('saves the newest text once in each period while someone types', async () => {
  const { saves, save } = heldSave();
  const saver = createDraftSaver({ save, everyMs: 250, onTrouble: () => undefined, keep: () => undefined });
  for (const text of ['a', 'ab', 'abc']) saver.changed(typed(text));
  expect(saves).toEqual([]);
  await vi.advanceTimersByTimeAsync(250);
  expect(saves.map((one) => one.text)).toEqual(['abc']);
});

it('waits for the save under way, then saves what came meanwhile', async () => {
  const { saves, save } = heldSave();
  const saver = createDraftSaver({ save, everyMs: 250, onTrouble: () => undefined, keep: () => undefined });
  saver.changed(typed('a'));
  saver.flush();
  saver.changed(typed('ab'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saves.map((one) => one.text)).toEqual(['a']);
  saves[0]?.answer(true);
  await vi.advanceTimersByTimeAsync(250);
  expect(saves.map((one) => one.text)).toEqual(['a', 'ab']);
});

it('keeps what was not saved, and saves it when asked again', async () => {
  const { saves, save } = heldSave();
  const trouble: boolean[] = [];
  const kept: (string | null)[] = [];
  const keep = (draft: PadDraft | null): void => void kept.push(draft?.text ?? null);
  const saver = createDraftSaver({ save, everyMs: 250, onTrouble: (unsaved) => trouble.push(unsaved), keep });
  saver.changed(typed('a'));
  saver.flush();
  saves[0]?.answer(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(trouble).toEqual([true]);
  saver.flush();
  saves[1]?.answer(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(saves.map((one) => one.text)).toEqual(['a', 'a']);
  expect(trouble).toEqual([true, false]);
  // In the browser for as long as it is nowhere else.
  expect(kept).toEqual(['a', null]);
  saver.flush();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saves).toHaveLength(2);
});
