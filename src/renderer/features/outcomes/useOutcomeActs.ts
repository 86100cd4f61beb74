import { useMemo, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import { createActIds } from '../../api/act-id';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import type { ChangedFrom } from '../notes/outbox/changed-from';

export type OutcomePatch = Parameters<Client['note']['update']>[0]['patch'];

export interface OutcomeActs {
  /** Answers whether it was saved. */
  update(noteId: NoteId, patch: OutcomePatch, from?: ChangedFrom): Promise<boolean>;
  remove(noteId: NoteId): Promise<boolean>;
}

/** What can be done to something the day has produced. */
export function useOutcomeActs(): OutcomeActs {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const [acts] = useState(createActIds);
  return useMemo(
    () => ({
      update: async (noteId, patch, from = {}) => {
        const change = { gatheringId, noteId, patch, ...from };
        const done = await call(() => client.note.update({ ...change, act: acts.of(change) }));
        if (done.ok) acts.done();
        if (done.ok && done.value.merged === 'both') toast({ text: t('outcomes:met') });
        return done.ok;
      },
      remove: async (noteId) => {
        const done = await call(() => client.note.remove({ gatheringId, noteId }));
        // This one and no other: someone else's work may have come in between.
        const run = (): void => void call(() => client.note.restore({ gatheringId, noteId }));
        if (done.ok) toast({ text: t('common:history.noteRemoved'), action: { label: t('common:undo'), run } });
        return done.ok;
      },
    }),
    [gatheringId, client, call, acts, toast, t],
  );
}
