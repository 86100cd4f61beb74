import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { forgetAct, lastInLog, type RecentAct, recentAct, rememberAct } from './recent-acts';
import type { RunActs } from './useRunActs';

/** Does something that the run log does not hold, so that Angre in Kjør knows the way back. Answers whether it was done. */
export function useRemembered(): (act: Omit<RecentAct, 'after'>, work: () => Promise<boolean>) => Promise<boolean> {
  const { gatheringId, snapshot } = useGathering();
  return async (act, work) => {
    const remembered = { ...act, after: lastInLog(snapshot.run) };
    rememberAct(gatheringId, remembered);
    const done = await work();
    if (!done) forgetAct(gatheringId, remembered);
    return done;
  };
}

/** Angre in Kjør: the last thing she did here, in the run log or beside it. Ctrl+Z means the same as the button. */
export function useAngre(acts: RunActs): () => void {
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const angre = async (): Promise<void> => {
    const act = recentAct(gatheringId, snapshot);
    if (!act) return acts.undo();
    forgetAct(gatheringId, act);
    if (await act.undo()) toast({ text: t('common:undone', { what: act.what }) });
    else rememberAct(gatheringId, act);
  };
  useShortcut('Ctrl+Z', t('common:undo'), () => void angre(), { unlisted: true });
  return () => void angre();
}
