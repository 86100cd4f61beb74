import type { GroupAnswer } from '../../../domain/groups/group';
import type { GroupAnswerId } from '../../../domain/ids';

interface Line {
  readonly answerId: GroupAnswerId;
  readonly fieldId: string;
  readonly text: string;
}

/** Something a table has done on its pad. */
export type GroupOp =
  | (Line & { readonly type: 'add' })
  /**
   * `base`: the text it was changed from, so that nobody's change at another device is lost. `act`: its own id, so that it is
   * made once; one that an earlier edition left here has none.
   */
  | (Line & { readonly type: 'update'; readonly base: string; readonly act?: string })
  /** To right before another; null: last. */
  | { readonly type: 'move'; readonly answerId: GroupAnswerId; readonly before: GroupAnswerId | null }
  | (Line & { readonly type: 'restore' })
  | { readonly type: 'remove'; readonly answerId: GroupAnswerId };

/** One line of the table's answers, as its pad shows it. */
export interface PadAnswer {
  readonly id: GroupAnswerId;
  readonly fieldId: string;
  readonly text: string;
  /** On its way. */
  readonly waiting: boolean;
}

/** Bringing a line back tells the room which, and not its words. */
const sendsWords = ({ type }: GroupOp): boolean => type === 'add' || type === 'update';

/**
 * A change to words that have not been sent goes into them: the room gets them as they were meant. What may be there already
 * would not be taken twice, and a change in it would be lost.
 */
export function withOp(
  queue: readonly GroupOp[],
  op: GroupOp,
  mayBeThere: (op: GroupOp) => boolean,
): readonly GroupOp[] {
  if (op.type !== 'update') return [...queue, op];
  const waiting = queue.findLast((one) => !mayBeThere(one) && one.answerId === op.answerId && sendsWords(one));
  return waiting ? queue.map((one) => (one === waiting ? { ...waiting, text: op.text } : one)) : [...queue, op];
}

/** What the room has of the table's, in order, and over it what is on its way there. */
export function answersWith(
  told: readonly GroupAnswer[],
  { sent, queue }: { readonly sent: readonly GroupOp[]; readonly queue: readonly GroupOp[] },
): readonly PadAnswer[] {
  let rows: readonly PadAnswer[] = [...told]
    .sort((a, b) => a.position - b.position || a.at - b.at)
    .map(({ id, fieldId, text }) => ({ id, fieldId, text, waiting: false }));
  for (const op of sent) rows = after(rows, op, false);
  for (const op of queue) rows = after(rows, op, true);
  return rows;
}

function after(rows: readonly PadAnswer[], op: GroupOp, waiting: boolean): readonly PadAnswer[] {
  const known = rows.find(({ id }) => id === op.answerId);
  const others = rows.filter((row) => row !== known);
  switch (op.type) {
    case 'add':
    case 'restore':
      return known ? rows : [...rows, { id: op.answerId, fieldId: op.fieldId, text: op.text, waiting }];
    case 'update':
      return known ? rows.map((row) => (row === known ? { ...row, text: op.text, waiting } : row)) : rows;
    case 'move': {
      if (!known) return rows;
      const found = others.findIndex(({ id }) => id === op.before);
      const at = found < 0 ? others.length : found;
      return [...others.slice(0, at), { ...known, waiting: known.waiting || waiting }, ...others.slice(at)];
    }
    case 'remove':
      return others;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readOp(value: unknown): GroupOp | null {
  if (!isRecord(value) || typeof value.answerId !== 'string') return null;
  const answerId = value.answerId as GroupAnswerId;
  const { type, fieldId, text, base, before, act } = value;
  if (type === 'move') return { type, answerId, before: typeof before === 'string' ? (before as GroupAnswerId) : null };
  if (type === 'remove') return { type, answerId };
  if (typeof fieldId !== 'string' || typeof text !== 'string') return null;
  const known = typeof act === 'string' ? { act } : {};
  if (type === 'update') return typeof base === 'string' ? { type, answerId, fieldId, text, base, ...known } : null;
  return type === 'add' || type === 'restore' ? { type, answerId, fieldId, text } : null;
}

const readOps = (value: unknown): readonly GroupOp[] =>
  Array.isArray(value) ? value.flatMap((one) => readOp(one) ?? []) : [];

/** What lies in the browser may be from another version, or mended by hand: only what can be read is taken. */
export function readKept(text: string | null): {
  readonly queue: readonly GroupOp[];
  readonly refused: readonly Refused[];
} {
  const kept = parsed(text);
  if (!isRecord(kept)) return { queue: [], refused: [] };
  const refused = readOps(kept.refused).filter((op) => op.type === 'add');
  return { queue: readOps(kept.queue), refused };
}

/** What the room would not take, whole: it can be sent again. */
export type Refused = Extract<GroupOp, { type: 'add' }>;

/** What was being written in each field when the page was last open. */
export function readDrafts(text: string | null): Readonly<Record<string, string>> {
  const kept = parsed(text);
  if (!isRecord(kept)) return {};
  return Object.fromEntries(
    Object.entries(kept).flatMap(([id, draft]) => (typeof draft === 'string' ? [[id, draft]] : [])),
  );
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
