import { useState } from 'react';
import { readPeople } from '../../../domain/people/people-list';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { inputOf } from '../import/read-source';

interface PeopleFile {
  readonly read: (file: File) => Promise<void>;
  readonly reading: boolean;
  /** Why the last file was not read, in words. */
  readonly failed: string | null;
}

/** Reads a file's list of participants, line by line, into the same box as what is pasted. */
export function usePeopleFile(onText: (text: string) => void): PeopleFile {
  const { client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [reading, setReading] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const read = async (file: File): Promise<void> => {
    setReading(true);
    setFailed(null);
    const input = await inputOf({ file });
    if (input === null || !('bytes' in input)) setFailed(t('import:unreadable.tooLarge'));
    else {
      const done = await call(() => client.people.read(input), {
        onFailure: (failure) => {
          const unreadable = failure.code === 'UNREADABLE';
          setFailed(unreadable ? t(`import:unreadable.${failure.reason}`) : failureText(t, failure));
          return true;
        },
      });
      if (done.ok && readPeople(done.value.text).length === 0) setFailed(t('people:take.noneFound'));
      else if (done.ok) onText(done.value.text);
    }
    setReading(false);
  };
  return { read, reading, failed };
}
