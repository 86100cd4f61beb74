import type { RoundElsewhere } from '../contract';
import { figuresOf } from '../domain/figures';
import { door } from './door';
import { owned, type Parts } from './parts';
import { answersOf } from './questions';

/** The same question in other gatherings, as figures alone: nobody's answers leave the gathering they were given in. */
export function roundsProcedure({ store: { read } }: Parts) {
  return door.rating.rounds.handler(({ input }): readonly RoundElsewhere[] => {
    const asked = owned(read.tables.question.get(input.questionId), input.gatheringId);
    const others = read.gatherings().filter(({ id, deletedAt }) => id !== input.gatheringId && deletedAt === null);
    return others.flatMap((gathering) => {
      const date = read.tables.day
        .ofGathering(gathering.id)
        .flatMap((day) => day.date ?? [])
        .sort()[0];
      return read.tables.question
        .ofGathering(gathering.id)
        .filter(({ roundOf }) => roundOf === asked.roundOf)
        .map((question) => ({
          gatheringId: gathering.id,
          gathering: gathering.title,
          date: date ?? null,
          questionId: question.id,
          openedAt: question.openedAt,
          figures: figuresOf(answersOf(read, question), gathering.present),
        }))
        .filter(({ figures }) => figures.n > 0);
    });
  });
}
