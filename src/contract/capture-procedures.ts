import { z } from 'zod';
import { REFLECTION_PHASES } from '../domain/agenda/agenda';
import { TASK_FORMS } from '../domain/groups/group';
import type { GroupAnswerId, GroupId, MemberId, ObservationId } from '../domain/ids';
import { ASPECTS } from '../domain/reflection/observation';
import { crew, facilitator, groupPad, groupWriters, inGathering, observers } from './callers';
import { actId, id, itemFields, itemId, line, noteFields, noteId, padId, participantId, prose } from './schemas';

const memberId = id<MemberId>();
const observationId = id<ObservationId>();
const groupId = id<GroupId>();
const groupAnswerId = id<GroupAnswerId>();

const observationFields = z.object({ aspect: z.enum(ASPECTS), text: prose, theme: line });

const roles = z.object({
  interviewer: line,
  focusPersons: z.array(line).max(100).readonly(),
  team: z
    .array(z.object({ id: memberId, name: line }))
    .max(100)
    .readonly(),
});

const phasePlan = z.object({
  phase: z.enum(REFLECTION_PHASES),
  /** What one that is made is called. */
  title: line,
  minutes: itemFields.shape.minutes,
  rounds: itemFields.shape.rounds,
});

const groupFields = z.object({
  name: line,
  room: line,
  lead: line,
  members: z.array(participantId).max(500).readonly(),
});

const taskField = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/u), label: line, hint: line });

const taskSheet = z.object({
  form: z.enum(TASK_FORMS),
  title: line,
  intro: prose,
  fields: z.array(taskField).max(50).readonly(),
});

/** The reflecting team and the groups: what is said by others than the plenary. */
export const captureProcedures = {
  reflection: {
    /** Who has which role in a reflecting-team round; what is left out stays as it is. */
    set: crew.input(
      inGathering.extend({
        itemId,
        patch: roles.partial(),
      }),
    ),
    /**
     * The phases of a round, as items under it: one that stands is given its minutes and rounds, one that does not is made.
     * With whoever has which role, as one step to undo.
     */
    setUp: facilitator.input(
      inGathering.extend({ itemId, roles, phases: z.array(phasePlan).min(1).max(3).readonly() }),
    ),
    /** Shows every observation of the round to everyone, whatever the phase. */
    reveal: crew.input(inGathering.extend({ itemId })),
  },

  observation: {
    /** A member's own pad may only write as that member. Sent twice it is one observation. */
    add: observers.input(
      inGathering.extend({
        observationId,
        itemId,
        memberId,
        fields: observationFields.partial().required({ text: true }),
      }),
    ),
    /** By its author, or by the crew for them. */
    update: observers.input(inGathering.extend({ observationId, patch: observationFields.partial() })),
    /** Taken back by its author, or by the crew for them; `withdrawn: false` brings it back. */
    withdraw: observers.input(inGathering.extend({ observationId, withdrawn: z.boolean() })),
    star: crew.input(inGathering.extend({ observationId, starred: z.boolean() })),
    /** Links a revealed observation to the action it led to; null: to none. */
    link: crew.input(inGathering.extend({ observationId, actionId: noteId.nullable() })),
  },

  group: {
    /** The groups of an item, all of them, in order: drawn, formed by hand or read from a list. */
    setAll: crew.input(
      inGathering.extend({
        itemId,
        groups: z
          .array(groupFields.extend({ id: groupId }))
          .max(200)
          .readonly(),
      }),
    ),
    update: crew.input(inGathering.extend({ groupId, patch: groupFields.partial() })),
  },

  task: {
    set: facilitator.input(inGathering.extend({ itemId, sheet: taskSheet })),
    remove: facilitator.input(inGathering.extend({ itemId })),
  },

  groupAnswer: {
    /** A table's pad may only write for its own group. Sent twice it is one answer. */
    add: groupWriters.input(
      inGathering.extend({ answerId: groupAnswerId, groupId, fieldId: taskField.shape.id, text: prose }),
    ),
    /** `act`: its own id, so that it is made once however often it is sent. */
    update: groupWriters.input(
      inGathering.extend({ answerId: groupAnswerId, text: prose, base: prose.optional(), act: actId.optional() }),
    ),
    /** To right before another answer of the same field; null: last in it. */
    move: groupWriters.input(inGathering.extend({ answerId: groupAnswerId, before: groupAnswerId.nullable() })),
    remove: groupWriters.input(inGathering.extend({ answerId: groupAnswerId })),
    restore: groupWriters.input(inGathering.extend({ answerId: groupAnswerId })),
    /** How many lines stand begun on one of the table's devices: never what they say, and kept in nobody's store. */
    begun: groupPad.input(inGathering.extend({ padId, lines: z.int().min(0).max(100) })),
    /** Says that they mean the same as another one; null: that each stands for itself. */
    gather: crew.input(
      inGathering.extend({
        answerIds: z.array(groupAnswerId).min(1).max(200).readonly(),
        under: groupAnswerId.nullable(),
      }),
    ),
    /** Makes notes of them, in one step: each a new one, or the one that was deleted, as it stood then. */
    makeNotes: crew.input(
      inGathering.extend({
        notes: z
          .array(z.object({ noteId, fields: noteFields.partial().required({ text: true }) }))
          .min(1)
          .max(500)
          .readonly(),
      }),
    ),
    /** The room agrees on it: it becomes a note of that kind too, once. */
    agree: crew.input(inGathering.extend({ answerId: groupAnswerId, agreed: z.boolean(), noteId })),
  },
};
