import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GatheringId, NoteId } from '../../src/domain/ids';
import { instant } from '../../src/domain/time';
import type { Failure } from '../../src/renderer/api/failure';
import type { NoteAct } from '../../src/renderer/features/notes/outbox/note-act';
import { createOutbox } from '../../src/renderer/features/notes/outbox/outbox';
import type { OutboxStorage } from '../../src/renderer/features/notes/outbox/outbox-contents';
import type { Sent } from '../../src/renderer/features/notes/outbox/outbox-delivery';
import { withWaiting } from '../../src/renderer/features/notes/outbox/waiting-notes';

const gatheringId = 'gathering-1' as GatheringId;
const add = (text: string, at = 0): NoteAct => ({
  type: 'add',
  noteId: `note-${text}` as NoteId,
  at: instant(at),
  fields: { text },
});

/** What the tabs of one browser share. */
function sharedStorage() {
  const kept = new Map<string, NoteAct>();
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const storage: OutboxStorage = {
    list: () => [...kept].map(([key, act]) => ({ key, act })),
    put: (_, key, act) => {
      kept.set(key, act);
      tell();
      return true;
    },
    remove: (_, key) => {
      if (kept.delete(key)) tell();
    },
    onChange: (listener) => void listeners.push(listener),
  };
  return { kept, storage };
}

/** A server that may be out of reach, and keeps a note it knows by its id. */
function server() {
  const notes = new Map<string, string>();
  const sentTo: string[] = [];
  let answers: 'all' | 'none' | 'lost' | Failure = 'all';
  return {
    notes,
    sentTo,
    set: (now: typeof answers) => {
      answers = now;
    },
    send: async (act: NoteAct): Promise<Sent> => {
      await Promise.resolve();
      if (answers === 'none') return { ok: false, failure: { code: 'cutOff' } };
      if (typeof answers === 'object') return { ok: false, failure: answers };
      sentTo.push(act.noteId);
      if (act.type === 'add' && !notes.has(act.noteId)) notes.set(act.noteId, String(act.fields.text));
      // It arrived, but the answer never came.
      if (answers === 'lost') return { ok: false, failure: { code: 'cutOff' } };
      return { ok: true, answer: null };
    },
  };
}

function lock() {
  let last: Promise<void> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    last = last.then(work);
    return last;
  };
}

let nr = 0;
const newKey = (): string => String(++nr).padStart(9, '0');
const tab = (
  shared: OutboxStorage,
  to: ReturnType<typeof server>,
  alone: (work: () => Promise<void>) => Promise<void>,
) => createOutbox({ gatheringId, storage: shared, send: to.send, alone, onSent: () => undefined, newKey });

describe('the outbox', () => {
  it('keeps what cannot be sent, and sends it in order when it can', async () => {
    const { storage, kept } = sharedStorage();
    const to = server();
    const box = tab(storage, to, lock());
    to.set('none');
    for (const text of ['a', 'b', 'c']) box.add(add(text));
    await box.deliver();
    expect([box.getState().waiting.length, box.getState().late, kept.size]).toEqual([3, true, 3]);
    to.set('all');
    await box.deliver();
    expect([[...to.notes.values()], kept.size]).toEqual([['a', 'b', 'c'], 0]);
  });

  it('is there after a reload, and shows a note until the feed tells of it', async () => {
    const { storage } = sharedStorage();
    const to = server();
    to.set('none');
    const before = tab(storage, to, lock());
    before.add(add('a', 5));
    await before.deliver();
    const after = tab(storage, to, lock());
    to.set('all');
    await after.deliver();
    const { waiting } = after.getState();
    const [note] = withWaiting(gatheringId, [], waiting);
    expect([waiting.map((one) => one.done), note?.text, note?.at]).toEqual([[true], 'a', 5]);
    after.settle(note ? [note] : []);
    expect(after.getState().waiting).toEqual([]);
  });

  it('sends again what was not answered, with the same id', async () => {
    const { storage } = sharedStorage();
    const to = server();
    const box = tab(storage, to, lock());
    to.set('lost');
    box.add(add('a'));
    await box.deliver();
    to.set('all');
    await box.deliver();
    expect([to.sentTo, [...to.notes.values()]]).toEqual([['note-a', 'note-a'], ['a']]);
  });

  it('of two tabs sends each note once, in the order they were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), fc.constantFrom('write', 'lose', 'find', 'reload')), { maxLength: 40 }),
        async (steps) => {
          const { storage, kept } = sharedStorage();
          const to = server();
          const alone = lock();
          let tabs = [tab(storage, to, alone), tab(storage, to, alone)] as const;
          const written: string[] = [];
          for (const [second, step] of steps) {
            if (step === 'lose') to.set('none');
            if (step === 'find') {
              to.set('all');
              await Promise.all(tabs.map((one) => one.deliver()));
            }
            if (step === 'reload') tabs = [tab(storage, to, alone), tabs[1]];
            if (step === 'write') {
              const text = String(written.length);
              written.push(text);
              tabs[second ? 1 : 0].add(add(text));
            }
          }
          to.set('all');
          await Promise.all(tabs.map((one) => one.deliver()));
          await tabs[0].deliver();
          expect([...to.notes.values()]).toEqual(written);
          expect(to.sentTo).toEqual(written.map((text) => `note-${text}`));
          expect(kept.size).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stops at what is refused and says so; what a bug refuses does not hold up the rest', async () => {
    const { storage } = sharedStorage();
    const to = server();
    const box = tab(storage, to, lock());
    to.set({ code: 'REFUSED', reason: 'gatheringClosed' });
    box.add(add('a'));
    await box.deliver();
    expect(box.getState().trouble?.failure.code).toBe('REFUSED');
    to.set({ code: 'broken' });
    await box.deliver();
    to.set('all');
    box.add(add('b'));
    await box.deliver();
    expect([[...to.notes.values()], box.getState().trouble?.failure.code]).toEqual([['b'], 'broken']);
    box.discard(box.getState().trouble?.key ?? '');
    expect(box.getState().waiting.filter((one) => !one.done)).toEqual([]);
  });

  it('what can never be taken as it is does not hold up the rest either', async () => {
    const { storage } = sharedStorage();
    const to = server();
    const box = tab(storage, to, lock());
    to.set({ code: 'BAD_REQUEST' });
    box.add(add('a'));
    await box.deliver();
    to.set('all');
    box.add(add('b'));
    await box.deliver();
    expect([[...to.notes.values()], box.getState().trouble?.failure.code]).toEqual([['b'], 'BAD_REQUEST']);
  });

  it('gives back what was done last', async () => {
    const { storage, kept } = sharedStorage();
    const to = server();
    to.set('none');
    const box = tab(storage, to, lock());
    box.add(add('a'));
    box.add(add('b'));
    await box.deliver();
    expect([box.withdrawLast()?.noteId, kept.size]).toEqual(['note-b', 1]);
  });

  it('holds what the browser will not keep, and sends it', async () => {
    const { storage } = sharedStorage();
    const to = server();
    to.set('none');
    const box = tab({ ...storage, put: () => false }, to, lock());
    box.add(add('a'));
    await box.deliver();
    expect(box.getState().waiting.map(({ act }) => act.noteId)).toEqual(['note-a']);
    to.set('all');
    await box.deliver();
    expect([...to.notes.values()]).toEqual(['a']);
  });

  it('gives back what is pointed at, but nothing that is on its way', async () => {
    const { storage, kept } = sharedStorage();
    const to = server();
    to.set('none');
    const box = tab(storage, to, lock());
    for (const text of ['a', 'b', 'c']) box.add(add(text));
    await box.deliver();
    const isAorC = ({ noteId }: NoteAct): boolean => noteId !== 'note-b';
    expect([box.withdraw(isAorC).map(({ noteId }) => noteId), kept.size]).toEqual([['note-a', 'note-c'], 1]);
    to.set('all');
    const delivered = box.deliver();
    await Promise.resolve();
    expect(box.withdraw(() => true)).toEqual([]);
    await delivered;
    expect([...to.notes.values()]).toEqual(['b']);
  });
});

describe('what has been set aside', () => {
  /** Two notes that a bug on the other side would not take. */
  async function withTwoSetAside() {
    const { storage, kept } = sharedStorage();
    const to = server();
    const box = tab(storage, to, lock());
    to.set({ code: 'broken' });
    for (const text of ['a', 'b']) box.add(add(text));
    await box.deliver();
    const aside = (): string[] =>
      box
        .getState()
        .waiting.filter((one) => one.setAside)
        .map(({ act }) => act.noteId);
    return { box, to, kept, aside };
  }

  it('is sent when it is tried again, and its trouble is over', async () => {
    const { box, to, aside } = await withTwoSetAside();
    expect(aside()).toEqual(['note-a', 'note-b']);
    to.set('all');
    await box.deliver();
    expect([...to.notes.values()]).toEqual([]);
    await box.retry();
    expect([[...to.notes.values()], box.getState().trouble, aside()]).toEqual([['a', 'b'], null, []]);
  });

  it('is told of one by one: giving up one leaves the trouble of the next', async () => {
    const { box, kept } = await withTwoSetAside();
    const told: (string | undefined)[] = [];
    for (let left = 0; left < 2; left += 1) {
      const { trouble, waiting } = box.getState();
      told.push(waiting.find(({ key }) => key === trouble?.key)?.act.noteId);
      box.discard(trouble?.key ?? '');
    }
    expect([told, box.getState().trouble, kept.size]).toEqual([['note-a', 'note-b'], null, 0]);
  });

  it('is told of after what holds up the queue', async () => {
    const { box, to } = await withTwoSetAside();
    to.set({ code: 'REFUSED', reason: 'gatheringClosed' });
    box.add(add('c'));
    await box.deliver();
    expect(box.getState().trouble?.failure.code).toBe('REFUSED');
    to.set('all');
    await box.deliver();
    expect(box.getState().trouble?.failure.code).toBe('broken');
  });

  it('is not what undo takes back', async () => {
    const { box, to, aside } = await withTwoSetAside();
    expect(box.withdrawLast()).toBeNull();
    to.set('none');
    box.add(add('c'));
    await box.deliver();
    expect([box.withdrawLast()?.noteId, box.withdrawLast(), aside()]).toEqual(['note-c', null, ['note-a', 'note-b']]);
  });

  it('keeps what was done to the same note behind it: sent alone, that would be lost', async () => {
    const { box, to, kept } = await withTwoSetAside();
    to.set('all');
    const patch = { text: 'A' };
    box.add({ type: 'update', noteId: 'note-a' as NoteId, patch });
    await box.deliver();
    expect([to.sentTo, kept.size]).toEqual([[], 3]);
    await box.retry();
    expect(to.sentTo).toEqual(['note-a', 'note-b', 'note-a']);
  });
});

describe('what is shown while it waits', () => {
  it('has what was changed and what was deleted', () => {
    const at = instant(9);
    const waiting = [
      add('a'),
      { type: 'update', noteId: 'note-a' as NoteId, patch: { text: 'A', starred: true } } as const,
      add('b'),
      { type: 'remove', noteId: 'note-b' as NoteId, at } as const,
    ].map((act, index) => ({ key: String(index), act, done: false, setAside: false }));
    const shown = withWaiting(gatheringId, [], waiting);
    expect(shown.map(({ text, starred, deletedAt }) => [text, starred, deletedAt])).toEqual([
      ['A', true, null],
      ['b', false, at],
    ]);
    expect(withWaiting(gatheringId, shown, [])).toBe(shown);
  });
});
