import { useEffect, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView } from '../../../../domain/run/clock';
import { type RoundNow, roundAt } from '../../../../domain/run/rounds';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { chime } from './chime';

/** The round, and whose turn it is and will be; empty where nobody has said. */
interface RoundTurn extends RoundNow {
  readonly turn: string;
  readonly nextTurn: string;
}

/** Which round the item in hand is in; null where it has none. */
export function useRoundNow(view: ClockView): RoundTurn | null {
  const { snapshot } = useGathering();
  const { current } = view;
  const rounds = snapshot.items.find((item) => item.id === current?.itemId)?.rounds;
  if (!rounds || !current) return null;
  const now = roundAt(rounds, current);
  const nextTurn = now.round < now.of ? rounds.turns[now.round] : undefined;
  return { ...now, turn: rounds.turns[now.round - 1] ?? '', nextTurn: nextTurn ?? '' };
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
  const who = now?.turn ?? '';
  const seen = useRef<{ readonly itemId: ItemId | null; readonly round: number | null }>({ itemId, round });
  const { sound } = snapshot.gathering;
  useEffect(() => {
    const before = seen.current;
    seen.current = { itemId, round };
    if (round === null || before.itemId !== itemId || before.round === null || round <= before.round) return;
    announce(who === '' ? t('run:round.begins', { round, of }) : t('run:round.beginsWith', { round, of, who }));
    if (sound) void chime();
  }, [announce, t, itemId, round, of, who, sound]);
}
