import { MAX_DEPTH } from '../agenda/agenda';
import type { DraftItem } from './draft-agenda';

const heightOf = (draft: DraftItem): number => 1 + Math.max(0, ...draft.children.map(heightOf));

const LONGEST_NAME = 120;

function blockOf(tracks: readonly DraftItem[], first: DraftItem): DraftItem {
  const names = tracks.map(({ title }) => title).join(' / ');
  return {
    ...first,
    title: names.length > LONGEST_NAME ? `${names.slice(0, LONGEST_NAME - 1).trimEnd()}…` : names,
    kind: 'group',
    responsible: null,
    room: null,
    prompts: [],
    children: tracks,
    parallel: true,
  };
}

/** They begin and end together, and neither is a break that all have. */
const besideEachOther = (a: DraftItem, b: DraftItem): boolean =>
  a.start !== null &&
  a.end !== null &&
  a.start === b.start &&
  a.end === b.end &&
  a.kind !== 'break' &&
  b.kind !== 'break';

/**
 * Puts items of exactly the same hours, told one after the other («13.00–14.00 Spor 1», «13.00–14.00 Spor 2»), under a
 * block of their own, where each is a track. They stay as they are where the plan has no room for one more level.
 */
export function gatherTracks(siblings: readonly DraftItem[], depth: number): readonly DraftItem[] {
  const gathered: DraftItem[] = [];
  let run: DraftItem[] = [];
  const settle = (): void => {
    const [first] = run;
    const fits = depth + Math.max(0, ...run.map(heightOf)) <= MAX_DEPTH && !run.some(({ parallel }) => parallel);
    if (first && run.length > 1 && fits) gathered.push(blockOf(run, first));
    else gathered.push(...run);
    run = [];
  };
  for (const item of siblings) {
    const last = run.at(-1);
    if (last && !besideEachOther(last, item)) settle();
    run.push(item);
  }
  settle();
  return gathered;
}
