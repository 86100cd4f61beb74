import type { ReportSettings } from '../../../domain/report/report-settings';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';

type Patch = Partial<Pick<ReportSettings, 'sections' | 'numbered' | 'contents' | 'letterhead' | 'nextGathering'>>;

/** Stores choices for the summary; answers true when they stand. */
export function useSetup(): (patch: Patch) => Promise<boolean> {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return async (patch) => {
    const { sections, ...others } = patch;
    // The door takes lists of its own.
    const list = sections ? { sections: [...sections] } : {};
    return (await call(() => client.report.choose({ gatheringId, patch: { ...others, ...list } }))).ok;
  };
}
