import { useCallback, useEffect, useState } from 'react';
import type { StageWindowState } from '../../../../contract';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';

/** How often the desktop is asked, since a projector comes and goes without a press here. */
const ASK_EVERY = 3_000;

export interface StageWindow {
  /** null until known. */
  readonly state: StageWindowState | null;
  readonly show: (open: boolean) => void;
}

/** The desktop's big screen; in a browser `available` is false, and the stage is a page of its own. */
export function useStageWindow(): StageWindow {
  const { client, gatheringId, contact } = useGathering();
  const call = useCall();
  const [state, setState] = useState<StageWindowState | null>(null);
  const asks = contact === 'live' && state?.available !== false;
  useEffect(() => {
    if (!asks) return;
    let stopped = false;
    const ask = async (): Promise<void> => {
      // When it cannot be asked, what was known last stands; the window says that it is cut off.
      const answer = await client.system.stageWindow().catch(() => null);
      if (answer && !stopped) setState((known) => (sameState(known, answer) ? known : answer));
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [asks, client]);
  const show = useCallback(
    async (open: boolean) => {
      const done = await call(() => client.system.showStage({ gatheringId, open }));
      if (done.ok) setState(done.value);
    },
    [call, client, gatheringId],
  );
  return { state, show: (open) => void show(open) };
}

const sameState = (a: StageWindowState | null, b: StageWindowState): boolean =>
  a !== null &&
  a.available === b.available &&
  a.open === b.open &&
  a.display === b.display &&
  a.displays === b.displays;
