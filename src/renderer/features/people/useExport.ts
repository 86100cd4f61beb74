import { useState } from 'react';
import { PIECE_BYTES } from '../../../contract/closing';
import type { GatheringId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import { offer } from '../report/take-along/offer';

async function fetchFile(client: Client, gatheringId: GatheringId): Promise<File> {
  const { transferId, name, bytes } = await client.gathering.export({ gatheringId });
  const pieces: Blob[] = [];
  // To the very end, also where the last piece is a whole one: then the file is taken away where it lay ready.
  for (let from = 0; from <= bytes; from += PIECE_BYTES) {
    pieces.push(await client.gathering.exportPart({ transferId, from }));
  }
  return new File(pieces, name, { type: 'application/vnd.kjoreplan' });
}

/** A gathering as a file, handed over as a download. */
export function useExport(): { readonly save: (gatheringId: GatheringId) => Promise<void>; readonly saving: boolean } {
  const client = useClient();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const [saving, setSaving] = useState(false);
  const save = async (gatheringId: GatheringId): Promise<void> => {
    if (saving) return;
    setSaving(true);
    const made = await call(() => fetchFile(client, gatheringId));
    setSaving(false);
    if (!made.ok) return;
    offer(made.value);
    toast({ text: t('people:acts.exported', { name: made.value.name }) });
  };
  return { save, saving };
}
