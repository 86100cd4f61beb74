import { linesOf } from '../fields/lines';

/** What becomes of a list of prompts; null where nothing does. */
export type PromptEdit = (prompts: readonly string[]) => readonly string[] | null;

/** What is typed or pasted at a place: several lines give several prompts, and nothing takes the one there away. */
export const putAt =
  (at: number, text: string): PromptEdit =>
  (prompts) => {
    const lines = linesOf(text);
    if (lines.length === 1 && lines[0] === prompts[at]) return null;
    return at < prompts.length || lines.length > 0 ? prompts.toSpliced(at, 1, ...lines) : null;
  };

export const removeAt =
  (at: number): PromptEdit =>
  (prompts) =>
    at < prompts.length ? prompts.toSpliced(at, 1) : null;

/** Puts one where another stands; `to` is its place in the list as it becomes. */
export const moveTo =
  (from: number, to: number): PromptEdit =>
  (prompts) => {
    const moving = prompts[from];
    if (moving === undefined || from === to || to < 0 || to >= prompts.length) return null;
    return prompts.toSpliced(from, 1).toSpliced(to, 0, moving);
  };

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((prompt, nr) => prompt === other[nr]);

/**
 * The lists still on their way, oldest first, once the store has come to stand at `prompts`. One of her own may be drawn after she
 * has sent the next, which then is still to come; what is none of hers is somebody else's, and goes before them.
 */
export function stillOnTheWay(
  sent: readonly (readonly string[])[],
  prompts: readonly string[],
): readonly (readonly string[])[] {
  if (sent.length === 0) return sent;
  const at = sent.findIndex((list) => same(list, prompts));
  return at < 0 ? [] : sent.slice(at + 1);
}
