import { door } from '../core/door';
import type { Parts } from '../core/parts';

/** Looking for what was said, in all gatherings; who is bound to one looks in that one only. */
export const searchNotes = ({ store }: Parts) =>
  door.note.search.handler(({ input, context }) => {
    const { text, limit } = input;
    return store.read.search.find(text, { limit, gatheringId: context.gatheringId ?? input.gatheringId });
  });
