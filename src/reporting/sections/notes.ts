import type { Item } from '../../domain/agenda';
import type { Note, NoteKind } from '../../domain/note';
import type { ReportBlock, ReportSection } from '../../domain/report-document';
import { type ItemNode, parkedTree } from '../../domain/tree';
import { grouped } from '../grouped';
import { dayName, itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { saidBy } from './blocks';

/** The kinds that stand under their item; the others have sections of their own. */
const KINDS_HERE = ['contribution', 'question', 'idea', 'strength', 'weakness', 'opportunity', 'challenge'] as const;
type KindHere = (typeof KINDS_HERE)[number];

function blocksByKind({ words }: ReportContext, notes: readonly Note[]): ReportBlock[] {
  const byKind = grouped(notes, (note) => note.kind);
  return KINDS_HERE.flatMap((kind: KindHere): ReportBlock[] => {
    const ofKind = byKind.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: words(`report:kinds.${kind}`) },
      { type: 'list', ordered: false, items: ofKind.map(saidBy) },
    ];
  });
}

const flat = (nodes: readonly ItemNode[]): ItemNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);

/** The notes item by item, as the day was planned; then those on alternatives and those whose item is gone. */
export function notesSection(context: ReportContext): ReportSection | null {
  const { snapshot, words, notes, programme } = context;
  const blocks: ReportBlock[] = [];
  const left = new Map(notes.byItem);
  const add = (title: string, its: readonly Note[]): void => {
    const found = blocksByKind(context, its);
    if (found.length > 0) blocks.push({ type: 'heading', level: 2, text: title }, ...found);
  };
  const addItem = (item: Item, prefix: string): void => {
    add(prefix + itemTitle(context, item), left.get(item.id) ?? []);
    left.delete(item.id);
  };
  for (const day of programme) {
    const prefix = programme.length > 1 ? `${dayName(context, day)}: ` : '';
    for (const { item } of day.rows) addItem(item, prefix);
  }
  for (const { item } of flat(parkedTree(snapshot.items))) addItem(item, '');
  add(words('report:withoutItem'), [...left.values()].flat());
  if (blocks.length === 0) return null;
  const here = new Set<NoteKind>(KINDS_HERE);
  const count = notes.all.filter((note) => here.has(note.kind)).length;
  return { id: 'notes', title: words('report:section.notes'), blocks, count };
}
