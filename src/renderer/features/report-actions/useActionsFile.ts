import { useState } from 'react';
import type { ActionsRead } from '../../../contract';
import type { ActionsFound } from '../../../domain/notes/action-changes';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { inputOf } from '../import/read-source';

interface ActionsFile {
  readonly read: (file: File) => Promise<void>;
  readonly reading: boolean;
  /** What the last file says otherwise; null where none has been read. */
  readonly found: ActionsFound | null;
  /** Why the last file came to nothing, in words. */
  readonly failed: string | null;
}

/** Reads a workbook that has been worked in, and changes nothing. */
export function useActionsFile(): ActionsFile {
  const { client, gatheringId } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [reading, setReading] = useState(false);
  const [found, setFound] = useState<ActionsFound | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const take = (result: ActionsRead): void => {
    if (result.found === 'actions') setFound(result);
    else setFailed(t(`workbook:${result.found}`));
  };
  const read = async (file: File): Promise<void> => {
    setReading(true);
    setFailed(null);
    setFound(null);
    const input = await inputOf({ file });
    if (input === null || !('bytes' in input)) setFailed(t('workbook:unreadable.tooLarge'));
    else {
      const done = await call(() => client.report.readActions({ gatheringId, ...input }), {
        onFailure: (failure) => {
          const unreadable = failure.code === 'UNREADABLE';
          setFailed(unreadable ? t(`workbook:unreadable.${failure.reason}`) : failureText(t, failure));
          return true;
        },
      });
      if (done.ok) take(done.value);
    }
    setReading(false);
  };
  return { read, reading, found, failed };
}
