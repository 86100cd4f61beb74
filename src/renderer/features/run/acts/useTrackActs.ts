import type { ItemId } from '../../../../domain/ids';
import type { TrackClock } from '../../../../domain/run/clock';
import { wholeMinutesLeft } from '../../../../domain/run/track-clock';
import { inQuotes } from '../../../../words';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import type { RunActs } from './useRunActs';

/** What she can do to one track of the parallel block that runs. It says what was done, with a way back. */
export interface TrackActs {
  /** Puts the track at one of its items. */
  readonly move: (to: ItemId) => void;
  /** Gives minutes to the item the track is at, or takes as many as it has left. */
  readonly give: (minutes: number) => void;
}

export function useTrackActs({ trackId, current }: TrackClock, { unavailable, undo }: RunActs): TrackActs {
  const { gatheringId, client, snapshot } = useGathering();
  const { t, language } = useWords();
  const call = useCall();
  const toast = useToast();
  const titleOf = (itemId: ItemId): string => snapshot.items.find((item) => item.id === itemId)?.title ?? '';
  const act = async (procedure: () => Promise<unknown>, said: string): Promise<void> => {
    if (unavailable) return toast({ text: unavailable, tone: 'error' });
    if (!(await call(procedure)).ok) return;
    toast({ text: said, action: { label: t('common:undo'), keys: 'Ctrl+Z', run: undo } });
  };
  return {
    move: (to) =>
      void act(
        () => client.run.moveTrack({ gatheringId, trackId, to }),
        t('run:done.trackMoved', { title: titleOf(to), track: titleOf(trackId) }),
      ),
    give: (minutes) => {
      // No more is asked for than it has, so that what is said is what was done.
      const change = current ? Math.max(minutes, -wholeMinutesLeft(current)) : 0;
      if (!current || change === 0) return;
      const { itemId } = current;
      const [title, track] = [titleOf(itemId), titleOf(trackId)];
      const what = itemId === trackId ? inQuotes(language, title) : t('run:done.inTrack', { title, track });
      const said =
        change > 0 ? t('run:done.longer', { what, count: change }) : t('run:done.shorter', { what, count: -change });
      void act(() => client.run.adjust({ gatheringId, itemId, minutes: change }), said);
    },
  };
}
