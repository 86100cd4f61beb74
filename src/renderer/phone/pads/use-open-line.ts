import { useEffect, useState } from 'preact/hooks';
import type { GroupId } from '../../../domain/ids';
import { recall, remember } from '../../app/memory';
import type { GroupOp, PadAnswer } from './group-queue';
import { changeOf, type OpenLine, openedLine, readOpenLine } from './open-line';

/** The line that is open for changing, and what can be done with it. */
export interface Opened {
  readonly line: OpenLine | null;
  /** Opens a line; what stands half changed in another is saved. */
  open(answer: PadAnswer): void;
  type(text: string): void;
  /** Closes it: with the change, or as it was. */
  close(how: 'save' | 'drop'): void;
}

/** Kept by the browser as it is typed, so that a reload loses nothing of it. */
export function useOpenLine(groupId: GroupId, answers: readonly PadAnswer[], put: (op: GroupOp) => void): Opened {
  const key = `group-open.${groupId}`;
  const [line, setLine] = useState(() => halfChanged(readOpenLine(recall(key))));
  const become = (next: OpenLine | null): void => {
    remember(key, next === null ? '' : JSON.stringify(next));
    setLine(next);
  };
  const save = (): void => {
    const change = line && changeOf(line);
    if (change) put(change);
  };
  const isGone = line !== null && !answers.some(({ id }) => id === line.answerId);
  // Deleted at another device while it was being changed: the words are sent, and bring it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is when the line goes away.
  useEffect(() => {
    if (!isGone) return;
    save();
    become(null);
  }, [isGone]);
  return {
    line,
    open: (answer) => {
      save();
      become(openedLine(answer));
    },
    type: (text) => line && become({ ...line, text }),
    close: (how) => {
      if (how === 'save') save();
      become(null);
    },
  };
}

const halfChanged = (line: OpenLine | null): OpenLine | null => (line && changeOf(line) ? line : null);
