import { ORPCError } from '@orpc/server';
import type { Refusal, Role, RunAnswer } from '../../contract';
import type { Item } from '../../domain/agenda/agenda';
import type { DayId, GatheringId, RunEventId } from '../../domain/ids';
import { decideReplan } from '../../domain/rescue/decide-replan';
import {
  type DecideInput,
  type Decision,
  decideBack,
  decideEnd,
  decideNext,
  decidePause,
  decideResume,
  decideStart,
  decideUndo,
} from '../../domain/run/decide';
import { decideAdjust } from '../../domain/run/decide-adjust';
import { decideFollowClock } from '../../domain/run/decide-clock';
import { decideCorrect, decideJump, decideSkip } from '../../domain/run/decide-course';
import { decideMoveTrack } from '../../domain/run/decide-track';
import type { RunEvent, RunFact, TakenBack } from '../../domain/run/run';
import { type Instant, instant } from '../../domain/time';
import type { Clock } from '../core/context';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { livingGathering, type Parts } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { revealAsTheyBegin } from './reflections';

/** Next on the last item ends the day, and that is the facilitator's to do: the remote cannot, by any way round. */
function withinReach<Outcome extends Decision<Refusal>>(role: Role, decision: Outcome): Outcome {
  const ends = decision.ok && decision.facts.some((fact) => fact.type === 'ended');
  if (ends && role === 'remote') throw new ORPCError('FORBIDDEN', { status: 403, defined: true });
  return decision;
}

/** What leads to another item, or to another day. */
const GOES_ON: ReadonlySet<RunFact['type']> = new Set(['started', 'next', 'jumped', 'back', 'ended']);

/** Going to another item, or another day, takes the big screen back from what has been shown on it; a question still open keeps it. */
function clearStage(tx: Transaction, gatheringId: GatheringId): void {
  for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
    if (question.revealed && question.state === 'closed') tx.put('question', { ...question, revealed: false });
  }
  const stage = tx.store.tables.stage.get(gatheringId);
  // What the speaker was told was of the item that is left; a message to the hall stands until it is taken down.
  if (stage?.showing || stage?.speakerMessage) tx.put('stage', { ...stage, showing: null, speakerMessage: '' });
}

interface Decided {
  readonly gatheringId: GatheringId;
  readonly dayId: DayId;
  readonly facts: readonly RunFact[];
  /** The number of the newest event. */
  readonly last: number;
}

/** Appends what was decided to the log. The clock itself moves only with its entry, once that is kept. */
function writeDown(tx: Transaction, clock: Clock, { gatheringId, dayId, facts, last }: Decided): void {
  for (const [index, fact] of facts.entries()) {
    const id = newId<RunEventId>();
    const seq = last + 1 + index;
    // The entry is of the clock it speaks of, so that all before it is told by the same clock as what comes.
    const at = fact.type === 'clockSet' ? instant(tx.at + fact.byMs) : tx.at;
    const event: RunEvent = { id, gatheringId, dayId, seq, at, uptime: clock.uptime(), fact };
    tx.put('runEvent', event);
    if (fact.type === 'clockSet') tx.onceKept(clock.followWall);
  }
}

function takenBack(run: readonly RunEvent[], [fact]: readonly RunFact[]): TakenBack | null {
  const type = fact?.type === 'undone' ? run.find(({ id }) => id === fact.eventId)?.fact.type : undefined;
  return type === undefined || type === 'clockSet' || type === 'undone' ? null : type;
}

/** Every press goes the same way: ask the rules what it means for this log, append the facts, answer after commit. */
function pressing({ committer, clock }: Parts) {
  return (
    gatheringId: GatheringId,
    decide: (input: DecideInput<Item>, now: Instant) => Decision<Refusal>,
  ): Promise<RunAnswer> =>
    committer.commit(gatheringId, (tx) => {
      const { zone } = livingGathering(tx.store, gatheringId);
      const run = tx.store.tables.runEvent.ofGathering(gatheringId);
      const days = tx.store.tables.day.ofGathering(gatheringId);
      const items = tx.store.tables.item.ofGathering(gatheringId);
      const decision = decide({ days, items, run, zone }, tx.at);
      if (!decision.ok) throw refused(decision.refusal);
      const { dayId, facts } = decision;
      writeDown(tx, clock, { gatheringId, dayId, facts, last: run.at(-1)?.seq ?? 0 });
      if (facts.some(({ type }) => GOES_ON.has(type))) clearStage(tx, gatheringId);
      if (facts.length > 0) revealAsTheyBegin(tx, gatheringId);
      return { dayId, applied: facts.length > 0, takenBack: takenBack(run, facts) };
    });
}

/** What can be pressed in Kjør. */
export function runProcedures(parts: Parts) {
  const { clock } = parts;
  const act = pressing(parts);
  return {
    start: door.run.start.handler(({ input }) =>
      act(input.gatheringId, (state) => decideStart(state, input.dayId, input.fromNow)),
    ),
    next: door.run.next.handler(({ input, context }) =>
      act(input.gatheringId, (state) => withinReach(context.role, decideNext(state, input.from))),
    ),
    back: door.run.back.handler(({ input }) => act(input.gatheringId, (state) => decideBack(state, input.from))),
    moveTrack: door.run.moveTrack.handler(({ input }) =>
      act(input.gatheringId, (state, now) => decideMoveTrack(state, input.trackId, input.to, now)),
    ),
    pause: door.run.pause.handler(({ input }) => act(input.gatheringId, decidePause)),
    resume: door.run.resume.handler(({ input }) => act(input.gatheringId, decideResume)),
    adjust: door.run.adjust.handler(({ input }) =>
      act(input.gatheringId, (state, now) => decideAdjust(state, input.itemId, input.minutes, now)),
    ),
    jump: door.run.jump.handler(({ input }) =>
      act(input.gatheringId, (state) => decideJump(state, input.from, input.to)),
    ),
    skip: door.run.skip.handler(({ input }) => act(input.gatheringId, (state) => decideSkip(state, input.itemId))),
    correct: door.run.correct.handler(({ input }) =>
      act(input.gatheringId, (state, now) => decideCorrect(state, input.itemId, input.startedAt, now)),
    ),
    replan: door.run.replan.handler(({ input }) =>
      act(input.gatheringId, (state, now) => decideReplan(state, input.replan, now)),
    ),
    followClock: door.run.followClock.handler(({ input }) =>
      act(input.gatheringId, (state) => decideFollowClock(state, clock.wallAheadMs())),
    ),
    end: door.run.end.handler(({ input }) => act(input.gatheringId, decideEnd)),
    undo: door.run.undo.handler(({ input }) => act(input.gatheringId, decideUndo)),
  };
}
