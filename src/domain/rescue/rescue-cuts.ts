/** What a cut is taken from. */
interface Part {
  /** The cut is in proportion to this. */
  readonly weight: number;
  /** Whole minutes that can be taken at most. */
  readonly spare: number;
}

/**
 * Spreads a cut of `need` whole minutes in proportion to the weights: a part that cannot bear its share gives all it can,
 * and the others share the rest. Whole minutes by largest remainder; the heavier, then the earlier, gives first.
 * `need` must not be more than all can give.
 */
export function spreadCut(need: number, parts: readonly Part[]): number[] {
  const cuts = parts.map(() => 0);
  let open = parts.flatMap((part, index) => (part.spare > 0 && part.weight > 0 ? [{ ...part, index }] : []));
  let left = need;
  for (;;) {
    const total = open.reduce((sum, part) => sum + part.weight, 0);
    const share = left;
    const full = open.filter((part) => part.spare * total <= share * part.weight);
    if (full.length === 0) {
      const byRemainder = open.map((part) => ({ ...part, over: (share * part.weight) % total }));
      for (const part of open) {
        const whole = Math.floor((share * part.weight) / total);
        cuts[part.index] = whole;
        left -= whole;
      }
      byRemainder.sort((a, b) => b.over - a.over || b.weight - a.weight || a.index - b.index);
      for (const part of byRemainder.slice(0, left)) cuts[part.index] = (cuts[part.index] ?? 0) + 1;
      return cuts;
    }
    for (const part of full) {
      cuts[part.index] = part.spare;
      left -= part.spare;
    }
    open = open.filter((part) => !full.includes(part));
  }
}

/** What each gives of so many minutes, or of all they have where that is less: in proportion to what is left of it. */
export function evenCut(steps: readonly { readonly leftMs: number; readonly spare: number }[], need: number): number[] {
  const parts = steps.map(({ leftMs, spare }) => ({ weight: leftMs, spare }));
  return spreadCut(
    Math.min(
      need,
      parts.reduce((sum, part) => sum + part.spare, 0),
    ),
    parts,
  );
}

/**
 * Which of these lengths to drop so that `need` minutes are won: those with the smallest sum that is enough; of those the
 * fewest; and rather the later. `need` must not be more than their sum.
 */
export function leastDropped(need: number, lengths: readonly number[]): number[] {
  if (need <= 0) return [];
  // fewest[s]: the fewest of the lengths looked at so far that make s, which is less than needed.
  const fewest: number[] = Array.from({ length: need }, (_, sum) => (sum === 0 ? 0 : Number.POSITIVE_INFINITY));
  const order = lengths.map((_, index) => index).reverse();
  const taken = order.map(() => new Uint8Array(need));
  let best = { sum: Number.POSITIVE_INFINITY, count: Number.POSITIVE_INFINITY, at: -1, below: 0 };
  order.forEach((index, at) => {
    const length = lengths[index] ?? 0;
    const marks = taken[at];
    if (length <= 0 || !marks) return;
    for (let below = need - 1; below >= 0; below--) {
      const count = (fewest[below] ?? Number.POSITIVE_INFINITY) + 1;
      const sum = below + length;
      if (sum >= need) {
        if (sum < best.sum || (sum === best.sum && count < best.count)) {
          if (count < Number.POSITIVE_INFINITY) best = { sum, count, at, below };
        }
      } else if (count < (fewest[sum] ?? Number.POSITIVE_INFINITY)) {
        fewest[sum] = count;
        marks[sum] = 1;
      }
    }
  });
  return wayBack(best.at, best.below, order, taken, lengths);
}

/**
 * What to drop of two sorts of lengths, by index: of the second only what all of the first cannot win, and then only as
 * much of the first as is still needed. All there is, where that is not enough.
 */
export function leastOfEach(need: number, first: readonly number[], second: readonly number[]): ReadonlySet<number> {
  const all = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0);
  const fromSecond = Math.min(Math.max(0, need - all(first)), all(second));
  const dropped = new Set(leastDropped(fromSecond, second));
  const won = all([...dropped].map((index) => second[index] ?? 0));
  for (const index of leastDropped(Math.min(need - won, all(first)), first)) dropped.add(index);
  return dropped;
}

/** Follows the marks from the last length dropped back to the first. */
function wayBack(
  last: number,
  below: number,
  order: readonly number[],
  taken: readonly Uint8Array[],
  lengths: readonly number[],
): number[] {
  const dropped = order.slice(last, last + 1);
  let sum = below;
  for (let at = last - 1; at >= 0 && sum > 0; at--) {
    const index = order[at];
    if (index === undefined || taken[at]?.[sum] !== 1) continue;
    dropped.push(index);
    sum -= lengths[index] ?? 0;
  }
  return dropped.sort((a, b) => a - b);
}
