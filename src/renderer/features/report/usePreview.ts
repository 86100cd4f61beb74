import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../domain/agenda/gathering';
import type { ReportDocument } from '../../../domain/report/report-document';
import type { Snapshot } from '../../../domain/views/snapshot';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';

/** A burst of changes, e.g. phones answering, makes one new preview. */
const SETTLES_AFTER = 300;

interface Preview {
  /** The last that was made; null until the first. */
  readonly report: ReportDocument | null;
  readonly trouble: string | null;
  /** Makes it anew now; done when it shows. */
  readonly refresh: () => Promise<void>;
}

/** The summary as it stands, made anew when anything it tells of changes. Drafts are not in it, so they do not count. */
export function usePreview(language: Language): Preview {
  const { gatheringId, client, snapshot, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [report, setReport] = useState<ReportDocument | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const question = asked.current;
    const answer = await call(() => client.report.preview({ gatheringId, language }), {
      onFailure: (failure) => {
        if (question === asked.current) setTrouble(failureText(t, failure));
        return true;
      },
    });
    if (!answer.ok || question !== asked.current) return;
    setTrouble(null);
    setReport(answer.value);
  }, [call, client, gatheringId, language, t]);

  const shown = useRef(false);
  const told = useTold(snapshot);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever the summary tells of makes it anew.
  useEffect(() => {
    if (contact === 'lost') return;
    const timer = setTimeout(() => void refresh(), shown.current ? SETTLES_AFTER : 0);
    shown.current = true;
    return () => clearTimeout(timer);
  }, [refresh, contact, told]);
  return { report, trouble, refresh };
}

/** All that the summary tells of: the same as long as none of it has changed. Drafts and the big screen are not in it. */
function useTold({ drafts, stage, ...told }: Snapshot): Partial<Snapshot> {
  const before = useRef<Partial<Snapshot>>(told);
  const parts = Object.keys(told) as (keyof typeof told)[];
  if (parts.some((part) => before.current[part] !== told[part])) before.current = told;
  return before.current;
}
