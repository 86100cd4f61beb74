import { useEffect } from 'react';
import type { NoteAnswer } from '../../../../contract';
import type { GatheringId } from '../../../../domain/ids';
import type { Client } from '../../../api/connect';
import { failureOf, isFault } from '../../../api/failure';
import type { Contact } from '../../../api/feed';
import type { NoteAct } from './note-act';
import { createOutbox, type Outbox } from './outbox';
import type { Sent } from './outbox-delivery';
import { aloneInBrowser, browserStorage, nextKey } from './outbox-storage';

type SentListener = (act: NoteAct, answer: NoteAnswer | null) => void;

const boxes = new Map<GatheringId, Outbox>();
const sentListeners = new Set<SentListener>();

/** Called for each act that the store has acknowledged. */
export function onNoteSent(listener: SentListener): () => void {
  sentListeners.add(listener);
  return () => sentListeners.delete(listener);
}

/** The one outbox of this window for a gathering, whichever place is in view. */
export function outboxOf(gatheringId: GatheringId, client: Client): Outbox {
  const known = boxes.get(gatheringId);
  if (known) return known;
  const made = createOutbox({
    gatheringId,
    storage: browserStorage(),
    send: (act) => sendThrough(client, gatheringId, act),
    alone: aloneInBrowser,
    newKey: nextKey,
    onSent: (act, answer) => {
      for (const listener of sentListeners) listener(act, answer);
    },
  });
  boxes.set(gatheringId, made);
  return made;
}

async function sendThrough(client: Client, gatheringId: GatheringId, act: NoteAct): Promise<Sent> {
  try {
    return { ok: true, answer: await sendAct(client, gatheringId, act) };
  } catch (error) {
    const failure = failureOf(error);
    if (isFault(failure)) console.error(error);
    return failure.code === 'NOT_FOUND' ? withoutItem(client, gatheringId, act) : { ok: false, failure };
  }
}

async function sendAct(client: Client, gatheringId: GatheringId, act: NoteAct): Promise<NoteAnswer | null> {
  const note = { gatheringId, noteId: act.noteId };
  switch (act.type) {
    case 'add':
      await client.note.add({ ...note, at: act.at, fields: act.fields });
      return null;
    case 'update':
      return client.note.update({ ...note, patch: act.patch, base: act.base, was: act.was, act: act.act });
    case 'remove':
      await client.note.remove(note);
      return null;
  }
}

/**
 * The item may have been removed while the note waited: then it stands on none. Where that is not the matter, the
 * gathering or the note has been erased for good, and what waited goes with it.
 */
async function withoutItem(client: Client, gatheringId: GatheringId, act: NoteAct): Promise<Sent> {
  const retry: NoteAct | null =
    act.type === 'add' && act.fields.itemId
      ? { ...act, fields: { ...act.fields, itemId: null } }
      : act.type === 'update' && act.patch.itemId
        ? { ...act, patch: { ...act.patch, itemId: null } }
        : null;
  if (!retry) return { ok: true, answer: null };
  try {
    return { ok: true, answer: await sendAct(client, gatheringId, retry) };
  } catch (error) {
    const failure = failureOf(error);
    return failure.code === 'NOT_FOUND' ? { ok: true, answer: null } : { ok: false, failure };
  }
}

const TRY_AGAIN_EVERY = 3_000;

/** Sends what waits as long as the gathering is open in this window, whichever place is in view. */
export function useOutboxDelivery(gatheringId: GatheringId, client: Client, contact: Contact): void {
  useEffect(() => {
    if (contact !== 'live') return;
    const box = outboxOf(gatheringId, client);
    void box.deliver();
    const timer = setInterval(() => {
      if (box.getState().late) void box.deliver();
    }, TRY_AGAIN_EVERY);
    return () => clearInterval(timer);
  }, [gatheringId, client, contact]);
}
