/** The value below which that share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly against: string;
}

const two = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 0.1 ? 2 : 3);

export function row(what: string, ours: number, baseline: number, unit: string, against: string): Row {
  return {
    what,
    ours: `${two(ours)} ${unit}`,
    baseline: `${two(baseline)} ${unit}`,
    ratio: `${(ours / baseline).toFixed(2)}×`,
    against,
  };
}

/** The middle and the worst of a hundred. */
export const rows = (what: string, ours: readonly number[], baseline: readonly number[], against: string): Row[] =>
  [0.5, 0.99].map((share) =>
    row(`${what}, p${share * 100}`, percentile(ours, share), percentile(baseline, share), 'ms', against),
  );

/** A figure that has nothing to be held against. */
export const figure = (what: string, ours: string): Row => ({ what, ours, baseline: '', ratio: '', against: '' });

export function printTable(rows: readonly Row[]): void {
  const heads: Row = { what: 'what', ours: 'Kjøreplan', baseline: 'baseline', ratio: 'ratio', against: 'the baseline' };
  const columns = ['what', 'ours', 'baseline', 'ratio', 'against'] as const;
  const widths = columns.map((column) => Math.max(...[heads, ...rows].map((each) => each[column].length)));
  const line = (each: Row): string =>
    `| ${columns.map((column, i) => each[column].padEnd(widths[i] ?? 0)).join(' | ')} |`;
  console.log(line(heads));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const each of rows) console.log(line(each));
}

/** The median time of some runs, in ms. */
export async function timed(times: number, work: () => unknown): Promise<number> {
  const samples: number[] = [];
  for (let run = 0; run < times; run++) {
    const from = performance.now();
    await work();
    samples.push(performance.now() - from);
  }
  return percentile(samples, 0.5);
}
