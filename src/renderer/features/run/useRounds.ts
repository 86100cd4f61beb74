import { useEffect, useRef } from 'react';
import type { ClockView } from '../../../domain/clock';
import type { ItemId } from '../../../domain/ids';
import { type RoundNow, roundAt } from '../../../domain/rounds';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { chime } from './chime';

/** Which round the item in hand is in; null where it has none. */
export function useRoundNow(view: ClockView): RoundNow | null {
  const { snapshot } = useGathering();
  const { current } = view;
  const rounds = snapshot.items.find((item) => item.id === current?.itemId)?.rounds;
  return rounds && current ? roundAt(rounds, current.elapsedMs) : null;
}

/** Says each new round to those who listen, with the soft sound if she asked for one. */
export function useRounds(view: ClockView): void {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const announce = useAnnounce();
  const now = useRoundNow(view);
  const itemId = view.current?.itemId ?? null;
  const round = now?.round ?? null;
  const of = now?.of ?? 0;
  const seen = useRef<{ readonly itemId: ItemId | null; readonly round: number | null }>({ itemId, round });
  const { sound } = snapshot.gathering;
  useEffect(() => {
    const before = seen.current;
    seen.current = { itemId, round };
    if (round === null || before.itemId !== itemId || before.round === null || round <= before.round) return;
    announce(t('run:round.begins', { round, of }));
    if (sound) void chime();
  }, [announce, t, itemId, round, of, sound]);
}
