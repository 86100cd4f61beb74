import { useState } from 'react';
import type { ImportOutcome } from '../../../contract';
import { PIECE_BYTES } from '../../../contract/closing';
import { useCall } from '../../api/call';
import type { Client } from '../../api/connect';
import { useClient } from '../../api/react';
import { navigate } from '../../app/route';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import { inputOf } from '../import/read-source';

const LARGEST = 2_000_000_000;

/** The file is here already, and she is to say what is to be done with it. */
interface Question {
  readonly transferId: string;
  readonly here: Extract<ImportOutcome, { type: 'isHere' }>;
}

async function send(client: Client, file: File): Promise<string> {
  const transferId = crypto.randomUUID();
  for (let from = 0; from === 0 || from < file.size; from += PIECE_BYTES) {
    const piece = new File([file.slice(from, from + PIECE_BYTES)], 'piece');
    const input = await inputOf({ file: piece });
    const bytes = input && 'bytes' in input ? input.bytes : '';
    await client.gathering.importPart({ transferId, from, bytes });
  }
  return transferId;
}

interface Import {
  /** The name of the file that is being taken in. */
  readonly taking: string | null;
  readonly question: Question | null;
  readonly take: (file: File) => Promise<void>;
  readonly keepBoth: () => Promise<void>;
  readonly leave: () => void;
}

/** Takes in a gathering from another machine, and goes to it. */
export function useImport(): Import {
  const client = useClient();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const [taking, setTaking] = useState<string | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const finish = async (transferId: string, keepBoth: boolean): Promise<void> => {
    const done = await call(() => client.gathering.import({ transferId, keepBoth, copy: t('people:import.copy') }));
    if (!done.ok) return;
    if (done.value.type === 'isHere') {
      setQuestion({ transferId, here: done.value });
      return;
    }
    toast({ text: t('people:import.done') });
    navigate({ name: 'gathering', gatheringId: done.value.gatheringId, place: 'plan' });
  };
  return {
    taking,
    question,
    take: async (file) => {
      if (file.size > LARGEST) {
        toast({ text: t('people:import.tooLarge'), tone: 'error' });
        return;
      }
      setTaking(file.name);
      const sent = await call(() => send(client, file));
      if (sent.ok) await finish(sent.value, false);
      setTaking(null);
    },
    keepBoth: async () => {
      const asked = question;
      setQuestion(null);
      if (asked) await finish(asked.transferId, true);
    },
    leave: () => setQuestion(null),
  };
}
