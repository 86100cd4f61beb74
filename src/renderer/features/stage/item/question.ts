import type { Item } from '../../../../domain/agenda/agenda';

/** What the room is asked: the first prompt that is a question, else the title; and the prompts that are left. */
export function questionOf(item: Pick<Item, 'title' | 'prompts'>): {
  readonly question: string;
  readonly isTitle: boolean;
  readonly rest: readonly string[];
} {
  const at = item.prompts.findIndex((prompt) => prompt.trim().endsWith('?'));
  const question = item.prompts[at];
  if (question === undefined) return { question: item.title, isTitle: true, rest: item.prompts };
  return { question, isTitle: question === item.title, rest: item.prompts.toSpliced(at, 1) };
}
