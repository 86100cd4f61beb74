import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DraftAgenda } from '../../../domain/draft/draft-agenda';
import type { GatheringId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { type Failure, failureText } from '../../api/failure';
import { useClient } from '../../api/react';
import { type ImportSource, takeSource } from '../../app/import-source';
import { useWords } from '../../i18n/words';
import { type KeptReview, keepText, keptReview, keptText, newWork } from './kept-import';
import { inputOf } from './read-source';

type Reading =
  /** `trouble`: why the last one gave nothing, in words. */
  | { readonly stage: 'choose'; readonly trouble: string | null }
  | { readonly stage: 'reading'; readonly name: string | null }
  | { readonly stage: 'review'; readonly kept: KeptReview; readonly nr: number };

const holdsNothing = (draft: DraftAgenda): boolean =>
  draft.alternatives.length === 0 && draft.days.every((day) => day.items.length === 0);

/**
 * Reads a run sheet and tells where that has come. What was laid ready before the screen opened is read at once;
 * else she goes on where she left off in this window.
 */
export function useReading(gatheringId: GatheringId | null) {
  const client = useClient();
  const call = useCall();
  const { t } = useWords();
  const [reading, setReading] = useState<Reading>(() => {
    const kept = keptReview(gatheringId);
    return kept ? { stage: 'review', kept, nr: 0 } : { stage: 'choose', trouble: null };
  });
  /** Text stays in the field until it is used, so that she can mend it and try again. */
  const [text, setText] = useState(() => keptText(gatheringId));
  useEffect(() => keepText(gatheringId, text), [gatheringId, text]);
  const nr = useRef(0);

  const read = useCallback(
    async (source: ImportSource): Promise<void> => {
      const mine = ++nr.current;
      const fail = (trouble: string): void => {
        if (mine === nr.current) setReading({ stage: 'choose', trouble });
      };
      if ('text' in source) setText(source.text);
      setReading({ stage: 'reading', name: 'file' in source ? source.file.name : null });
      const input = await inputOf(source).catch(() => 'broken' as const);
      if (input === 'broken') return fail(t('import:unreadable.broken'));
      if (input === null) return fail(t('import:unreadable.tooLarge'));
      const onFailure = (failure: Failure): boolean => {
        const said = failure.code === 'UNREADABLE' ? t(`import:unreadable.${failure.reason}`) : failureText(t, failure);
        fail(said);
        return true;
      };
      const done = await call(() => client.agenda.read(input), { onFailure });
      if (!done.ok || mine !== nr.current) return;
      if (holdsNothing(done.value)) fail(t('import:noAgenda'));
      else setReading({ stage: 'review', kept: { draft: done.value, work: newWork(done.value) }, nr: mine });
    },
    [client, call, t],
  );
  const back = useCallback(() => {
    nr.current++;
    setReading({ stage: 'choose', trouble: null });
  }, []);
  /** Back to the review she left; null where there is none. */
  const kept = useMemo(
    () => (reading.stage === 'choose' ? keptReview(gatheringId) : null),
    [reading.stage, gatheringId],
  );
  const resume = kept && (() => setReading({ stage: 'review', kept, nr: ++nr.current }));
  useEffect(() => {
    const waiting = takeSource();
    if (waiting) void read(waiting);
  }, [read]);
  return { reading, text, setText, read, back, resume };
}
