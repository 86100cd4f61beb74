import type { Item } from '../../../../domain/agenda/agenda';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView } from '../../../../domain/run/clock';
import { plannedInstants } from '../../../../domain/run/forecast';
import { readLog } from '../../../../domain/run/run-log';
import { givenUnder } from '../../../../domain/run/step-length';
import { MINUTE, type MinuteOfDay, minutes } from '../../../../domain/time';
import type { Snapshot } from '../../../../domain/views/snapshot';
import { clockInText } from '../../../../words';
import { useCall } from '../../../api/call';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { endAhead } from './fixed-end';
import { useRemembered } from './useAngre';
import type { RunActs } from './useRunActs';

type End = Pick<Item, 'lockedEnd' | 'minutes'>;

interface FixedEnd {
  /** `past`: that time is not ahead, and nothing was done. */
  readonly lock: (clock: MinuteOfDay) => Promise<'done' | 'failed' | 'past'>;
  readonly release: () => Promise<'done' | 'failed'>;
}

/** Locks the end of the item in hand to a clock time, or lets it follow its minutes again. Angre in Kjør takes it back. */
export function useFixedEnd(view: ClockView, item: Item, acts: RunActs, onUndo: () => void): FixedEnd {
  const { client, gatheringId, day, snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  const call = useCall();
  const toast = useToast();
  const remembered = useRemembered();
  const save = async (patch: End): Promise<boolean> =>
    (await call(() => client.agenda.updateItem({ gatheringId, itemId: item.id, patch }))).ok;
  const change = async (patch: End, text: string): Promise<'done' | 'failed'> => {
    const before: End = { lockedEnd: item.lockedEnd, minutes: item.minutes };
    const isOneOf = (ends: readonly (MinuteOfDay | null)[]) => (now: Snapshot) =>
      ends.includes(now.items.find((one) => one.id === item.id)?.lockedEnd ?? null);
    const act = {
      what: t('run:fixedEnd.did'),
      stands: isOneOf([patch.lockedEnd, before.lockedEnd]),
      undo: () => save(before),
    };
    if (!(await remembered(act, () => save(patch)))) return 'failed';
    toast({ text, action: { label: t('common:undo'), keys: 'Ctrl+Z', run: onUndo } });
    return 'done';
  };
  const changesOf = (id: ItemId) => readLog(snapshot.run, day.id).adjusted.filter((one) => one.itemId === id);
  return {
    lock: async (clock) => {
      const toInstant = plannedInstants(snapshot.gathering.zone, day, view.startedAt, now);
      const at = endAhead(clock, now, toInstant);
      if (at === null) return 'past';
      const time = clockInText(language, at);
      const text = t('run:fixedEnd.locked', { title: item.title, time });
      const outcome = await change({ lockedEnd: at, minutes: item.minutes }, text);
      // Minutes given while it counted to this very end would move it: she has named it anew.
      const given = givenUnder(at, changesOf(item.id));
      if (outcome === 'done' && given !== 0) await acts.giveBack(item.id, given);
      return outcome;
    },
    release: () => {
      // An item that had no minutes of its own keeps the length it has now, so that it does not turn over at once.
      const given = readLog(snapshot.run, day.id).adjustments.get(item.id) ?? 0;
      const length = minutes(Math.max(1, Math.round((view.current?.lengthMs ?? 0) / MINUTE) - given));
      const text = t('run:fixedEnd.released', { title: item.title });
      return change({ lockedEnd: null, minutes: item.minutes ?? length }, text);
    },
  };
}
