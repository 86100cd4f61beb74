import type { ItemTree } from '../../../../contract';
import { type Item, MAX_DEPTH } from '../../../../domain/agenda/agenda';
import type { DayLayout } from '../../../../domain/agenda/schedule';
import { type Place, subtreeOf } from '../../../../domain/agenda/tree';
import { planFromDraft } from '../../../../domain/draft/accept';
import type { DraftAgenda } from '../../../../domain/draft/draft-agenda';
import type { GatheringId, ItemId } from '../../../../domain/ids';
import { clockFace } from '../../../../domain/time';
import { levelOf, placeAfter } from './moves';

/** What our own items are on the clipboard, beside their plain text. */
export const OWN_FORMAT = 'application/x-kjoreplan-items+json';

/** Items as they are copied: without ids and place, and with starts and ends that follow, as two cannot hold the same time. */
export function treesOf(items: readonly Item[], roots: readonly ItemId[]): ItemTree[] {
  return roots.flatMap((id): ItemTree[] => {
    const item = items.find((one) => one.id === id);
    if (!item) return [];
    const below = items.filter((one) => one.parentId === id).toSorted((a, b) => a.position - b.position);
    return [
      {
        ...fieldsOf(item),
        children: treesOf(
          items,
          below.map((one) => one.id),
        ),
      },
    ];
  });
}

function fieldsOf(item: Item): ItemTree {
  const { id: _id, gatheringId: _gathering, dayId: _day, parentId: _parent, position: _position, ...fields } = item;
  return { ...fields, pinnedStart: null, lockedEnd: null };
}

/** The items as lines of a run sheet: columns for a spreadsheet, and what our own import reads again. */
export function runSheetText(items: readonly Item[], layout: DayLayout, roots: readonly ItemId[]): string {
  const rows = new Map(layout.rows.map((row) => [row.item.id, row]));
  const lines = roots.flatMap((root) => {
    const under = new Set(subtreeOf(items, root).map((item) => item.id));
    const inDay = layout.rows.filter((row) => under.has(row.item.id)).map((row) => row.item);
    return inDay.length > 0 ? inDay : subtreeOf(items, root);
  });
  return lines
    .flatMap((item) => {
      const row = rows.get(item.id);
      const time = row
        ? row.minutes === null
          ? clockFace(row.start)
          : `${clockFace(row.start)}–${clockFace(row.end)}`
        : '';
      const length = row ? row.minutes : item.minutes;
      const cells = [time, length ?? '', item.title, item.responsible].join('\t');
      return [cells.trimEnd(), ...item.prompts.map((prompt) => `• ${prompt}`)];
    })
    .join('\n');
}

/** What was copied from one of our own plans; null when it is something else. What it holds is judged at the door. */
export function readOwnItems(text: string): readonly ItemTree[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length > 0 ? (read as ItemTree[]) : null;
  } catch {
    // Written by someone else under our name: then its plain text is what there is to read.
    return null;
  }
}

/** Rows from a spreadsheet: every line that holds something has columns. */
export function looksLikeRows(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return lines.length > 0 && lines.every((line) => line.includes('\t'));
}

/** What was read, as items to put in; null when there is something that she must look at first. */
export function treesOfDraft(agenda: DraftAgenda): readonly ItemTree[] | null {
  const [day, ...more] = agenda.days;
  if (!day || more.length > 0 || day.items.length === 0 || agenda.alternatives.length > 0) return null;
  if (agenda.warnings.length > 0 || agenda.lines.some(({ use }) => use === 'notUnderstood')) return null;
  let nr = 0;
  const { items } = planFromDraft({
    gatheringId: 'pasted' as GatheringId,
    agenda,
    newId: () => `pasted-${nr++}`,
    firstDayPosition: 0,
    existingParkedCount: 0,
  });
  const roots = items.filter((item) => item.parentId === null).toSorted((a, b) => a.position - b.position);
  return treesOf(
    items,
    roots.map((item) => item.id),
  );
}

const heightOf = (trees: readonly ItemTree[]): number =>
  trees.length === 0 ? 0 : 1 + Math.max(...trees.map((tree) => heightOf(tree.children ?? [])));

/** After an item, or after the one over it where the tree has no room for as many levels. */
export function placeForTrees(items: readonly Item[], after: ItemId, trees: readonly ItemTree[]): Place | null {
  const place = placeAfter(items, after);
  if (!place || place.parentId === null || levelOf(items, place) + heightOf(trees) - 1 <= MAX_DEPTH) return place;
  return placeForTrees(items, place.parentId, trees);
}
