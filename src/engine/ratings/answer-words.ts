import { door } from '../core/door';
import { edit, owned, type Parts } from '../core/parts';

/** Keeping what somebody wrote to the control room, or letting it out again. One step to undo. */
export function hideWordsProcedure(parts: Parts) {
  return door.rating.hideWords.handler(({ input, context }) => {
    const { gatheringId, answerId, words, hidden } = input;
    const label = hidden ? 'wordsHidden' : 'wordsShown';
    return edit(parts, { gatheringId, scope: 'ratings', label, by: context }, (tx) => {
      const answer = owned(tx.store.tables.answer.get(answerId), gatheringId);
      if (answer.hidden.includes(words) === hidden) return;
      const others = answer.hidden.filter((one) => one !== words);
      tx.put('answer', { ...answer, hidden: hidden ? [...others, words] : others });
    });
  });
}
