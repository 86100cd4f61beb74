import { type } from '@orpc/contract';
import { z } from 'zod';
import { facilitator, inGathering, steering } from './callers';
import type { RunAnswer } from './feeds';
import * as s from './schemas';

/** The day as it runs. */
export const runProcedures = {
  run: {
    /** `fromNow`: the plan's times are moved to begin now; else they stand, and the day begins late or early. */
    start: facilitator
      .input(inGathering.extend({ dayId: s.dayId, fromNow: z.boolean().default(false) }))
      .output(type<RunAnswer>()),
    /** `from`: the item the key was pressed on. When that is no longer the current one, nothing happens. */
    next: steering.input(inGathering.extend({ from: s.itemId })).output(type<RunAnswer>()),
    back: steering.input(inGathering.extend({ from: s.itemId })).output(type<RunAnswer>()),
    /** In a track of the parallel block that runs, goes to that item of the track. */
    moveTrack: facilitator.input(inGathering.extend({ trackId: s.itemId, to: s.itemId })).output(type<RunAnswer>()),
    pause: steering.input(inGathering).output(type<RunAnswer>()),
    resume: steering.input(inGathering).output(type<RunAnswer>()),
    adjust: steering
      .input(inGathering.extend({ itemId: s.itemId, minutes: z.int().min(-60).max(60) }))
      .output(type<RunAnswer>()),
    /** The machine's clock was set while the day ran: from here on the day follows it. */
    followClock: facilitator.input(inGathering).output(type<RunAnswer>()),
    /** To any step, ahead or behind; what is passed by counts as skipped. */
    jump: facilitator.input(inGathering.extend({ from: s.itemId, to: s.itemId })).output(type<RunAnswer>()),
    skip: facilitator.input(inGathering.extend({ itemId: s.itemId })).output(type<RunAnswer>()),
    /** «Startet egentlig kl. …»: the press came late, the item did not. */
    correct: facilitator
      .input(inGathering.extend({ itemId: s.itemId, startedAt: s.instantSchema }))
      .output(type<RunAnswer>()),
    /** Takes a rescue plan as it was previewed. */
    replan: facilitator.input(inGathering.extend({ replan: s.replan })).output(type<RunAnswer>()),
    end: facilitator.input(inGathering).output(type<RunAnswer>()),
    /** Takes back the last thing that happened. */
    undo: facilitator.input(inGathering).output(type<RunAnswer>()),
  },
};
