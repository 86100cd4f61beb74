import type { Database } from 'better-sqlite3';
import { partsOf } from '../domain/ratings/figures';
import { withoutHiddenWords } from '../domain/ratings/hidden-words';
import { ratingTables } from './rating-tables';

/**
 * Takes out of a file that goes along what of an answer may not: which phone gave it, words she has hidden, and where it
 * comes from wherever that may not be shown. The same parts can be shown of what is left as before.
 */
export function thinAnswers(db: Database, gatheringId: string): void {
  db.exec('UPDATE main.answer SET device = NULL');
  const { answer, question } = ratingTables(db);
  const answers = answer.ofGathering(gatheringId);
  for (const asked of question.ofGathering(gatheringId)) {
    const its = answers.filter(({ questionId }) => questionId === asked.id);
    const shown = new Set(partsOf(asked, its).shown.map(({ name }) => name));
    for (const one of its) {
      const segment = shown.has(one.segment) ? one.segment : '';
      const taken = { ...withoutHiddenWords(one), segment };
      if (segment !== one.segment || one.hidden.length > 0) answer.put(taken);
    }
  }
}
