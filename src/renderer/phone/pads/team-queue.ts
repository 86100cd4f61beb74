import type { ObservationId } from '../../../domain/ids';
import { ASPECTS, type Aspect, type Observation } from '../../../domain/reflection/observation';

export type Fields = Pick<Observation, 'aspect' | 'text' | 'theme'>;

/** Something a member has done on the pad. */
export type TeamOp =
  | { readonly type: 'add'; readonly observationId: ObservationId; readonly fields: Fields }
  | { readonly type: 'update'; readonly observationId: ObservationId; readonly fields: Fields }
  | { readonly type: 'withdraw'; readonly observationId: ObservationId; readonly withdrawn: boolean };

/** What the room would not take, whole: it can be sent again. */
export type Refused = Exclude<TeamOp, { type: 'withdraw' }>;

/** One of the member's own, as the pad shows it. */
export interface OwnObservation extends Fields {
  readonly id: ObservationId;
  /** `saved`: the room has answered, and has not yet told who sees it. */
  readonly state: 'waiting' | 'saved' | 'hidden' | 'shown' | 'withdrawn';
  readonly withdrawn: boolean;
}

/**
 * A change to what has not been sent goes into it: the room gets the words as they were meant. What may be there already
 * would not be taken twice, and a change in it would be lost.
 */
export function withOp(queue: readonly TeamOp[], op: TeamOp, mayBeThere: (op: TeamOp) => boolean): readonly TeamOp[] {
  if (op.type !== 'update') return [...queue, op];
  const at = queue.findIndex(
    (one) => !mayBeThere(one) && one.type !== 'withdraw' && one.observationId === op.observationId,
  );
  const waiting = queue[at];
  if (!waiting || waiting.type === 'withdraw') return [...queue, op];
  return queue.with(at, { ...waiting, fields: op.fields });
}

const stateOf = ({ revealedAt, withdrawnAt }: Observation): OwnObservation['state'] => {
  if (withdrawnAt !== null) return 'withdrawn';
  return revealedAt === null ? 'hidden' : 'shown';
};

/** What the room has of ours, and over it what is on its way there; the newest first. */
export function ownWith(
  own: readonly Observation[],
  { sent, queue }: { readonly sent: readonly TeamOp[]; readonly queue: readonly TeamOp[] },
): readonly OwnObservation[] {
  const rows = new Map<ObservationId, OwnObservation>(
    own.map((one) => {
      const { id, aspect, text, theme } = one;
      return [id, { id, aspect, text, theme, state: stateOf(one), withdrawn: one.withdrawnAt !== null }];
    }),
  );
  const state = (op: TeamOp) => (sent.includes(op) ? 'saved' : 'waiting');
  for (const op of [...sent, ...queue]) {
    const { observationId: id } = op;
    const known = rows.get(id);
    if (op.type === 'add') {
      if (!known) rows.set(id, { id, ...op.fields, state: state(op), withdrawn: false });
    } else if (known && op.type === 'update') rows.set(id, { ...known, ...op.fields, state: state(op) });
    else if (known && op.type === 'withdraw') rows.set(id, { ...known, state: state(op), withdrawn: op.withdrawn });
  }
  return [...rows.values()].reverse();
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isAspect = (value: unknown): value is Aspect => ASPECTS.some((one) => one === value);

/** null: it cannot be read. */
export function readFields(value: unknown): Fields | null {
  if (!isRecord(value) || !isAspect(value.aspect)) return null;
  const { aspect, text, theme } = value;
  return typeof text === 'string' && typeof theme === 'string' ? { aspect, text, theme } : null;
}

function readOp(value: unknown): TeamOp | null {
  if (!isRecord(value) || typeof value.observationId !== 'string') return null;
  const observationId = value.observationId as ObservationId;
  const { type, withdrawn } = value;
  if (type === 'withdraw') return typeof withdrawn === 'boolean' ? { type, observationId, withdrawn } : null;
  const fields = readFields(value.fields);
  return fields && (type === 'add' || type === 'update') ? { type, observationId, fields } : null;
}

const readOps = (value: unknown): readonly TeamOp[] =>
  Array.isArray(value) ? value.flatMap((one) => readOp(one) ?? []) : [];

/** What lies in the browser may be from another version, or mended by hand: only what can be read is taken. */
export function readKept(text: string | null) {
  let kept: unknown = null;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return { queue: [], refused: [] };
  }
  if (!isRecord(kept)) return { queue: [], refused: [] };
  return { queue: readOps(kept.queue), refused: readOps(kept.refused).filter((op) => op.type !== 'withdraw') };
}
