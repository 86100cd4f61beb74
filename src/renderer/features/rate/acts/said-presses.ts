import type { AnswerId } from '../../../../domain/ids';

/** One key of a count by hand, until it is seen among the answers. */
export interface Press {
  /** What it was; null: one was taken back. */
  readonly said: string | null;
  readonly answerId: AnswerId | null;
  /** The server has done it; its word of it comes at any moment. */
  readonly answered: boolean;
}

/**
 * The newest press that is to be said when the count has moved, and those that are still waited for. An answer is known by
 * its id; one that was taken back is told by the move after those pressed before it.
 */
export function lastDone(
  presses: readonly Press[],
  there: ReadonlySet<AnswerId>,
): { readonly press: Press | null; readonly left: readonly Press[] } {
  let said: Press | null = null;
  for (const [at, press] of presses.entries()) {
    if (press.answerId !== null && there.has(press.answerId)) said = press;
    else if (press.answerId !== null && press.answered) continue;
    else if (press.answerId === null && said === null) return { press, left: presses.slice(at + 1) };
    else return { press: said, left: presses.slice(at) };
  }
  return { press: said, left: [] };
}
