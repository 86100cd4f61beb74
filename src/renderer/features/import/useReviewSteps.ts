import { useRef, useState } from 'react';
import type { ReviewWork } from './kept-import';
import { firstStep, type Steps, stepBack, stepForward, stepTo } from './review-steps';

type Mended = Omit<ReviewWork, 'title'>;

/** The name of the gathering is a field with an undo of its own: it stays as it is written, whatever is taken back. */
const withTitle = (steps: Steps<ReviewWork>, { title }: ReviewWork): Steps<ReviewWork> => ({
  ...steps,
  now: { ...steps.now, title },
});

/** The mends, and a way back from each: what one press does is one step, and so is what is typed in one field. */
export function useReviewSteps(first: ReviewWork) {
  const [steps, setSteps] = useState(() => firstStep(first));
  const inPress = useRef(false);
  const lastField = useRef<string | null>(null);
  const mend = (next: (work: ReviewWork) => Partial<Mended>, field: string | null = null): void => {
    const joined = inPress.current || (field !== null && field === lastField.current);
    inPress.current = true;
    lastField.current = field;
    queueMicrotask(() => {
      inPress.current = false;
    });
    setSteps((all) => stepTo(all, { ...all.now, ...next(all.now) }, joined && all.past.length > 0));
  };
  const turn = (way: typeof stepBack): void => {
    lastField.current = null;
    setSteps((all) => withTitle(way(all), all.now));
  };
  return {
    work: steps.now,
    mend,
    setTitle: (title: string) => setSteps((all) => ({ ...all, now: { ...all.now, title } })),
    undo: steps.past.length > 0 ? () => turn(stepBack) : null,
    redo: steps.future.length > 0 ? () => turn(stepForward) : null,
  };
}
