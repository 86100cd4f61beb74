import type { Item } from '../../domain/agenda';
import type { Note, NoteKind } from '../../domain/note';
import type { ReportBlock, ReportSection } from '../../domain/report-document';
import { dayTree, type ItemNode, parkedTree } from '../../domain/tree';
import { grouped } from '../grouped';
import { dayName, itemTitle } from '../labels';
import type { ReportContext } from '../report-context';
import { saidBy } from './blocks';

/** The kinds that stand under their item; the others have sections of their own. */
const KINDS_HERE = ['contribution', 'question', 'idea', 'strength', 'weakness', 'opportunity', 'challenge'] as const;
type KindHere = (typeof KINDS_HERE)[number];

function blocksByKind({ t }: ReportContext, notes: readonly Note[]): ReportBlock[] {
  const byKind = grouped(notes, (note) => note.kind);
  return KINDS_HERE.flatMap((kind: KindHere): ReportBlock[] => {
    const ofKind = byKind.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    return [
      { type: 'heading', level: 3, text: t(`report:kinds.${kind}`) },
      { type: 'list', ordered: false, items: ofKind.map((note) => ({ text: saidBy(note) })) },
    ];
  });
}

/** «Dag 1 › Hva tar vi tak i? › Plenum». */
const SEPARATOR = ' \u203a ';

/** Every item of some trees with the way down to it. */
const withPath = (context: ReportContext, nodes: readonly ItemNode[], above: readonly string[]): [Item, string][] =>
  nodes.flatMap(({ item, children }) => {
    const path = [...above, itemTitle(context, item)];
    return [[item, path.join(SEPARATOR)], ...withPath(context, children, path)];
  });

/** The notes item by item, as the day was planned; then those on alternatives and those whose item is gone. */
export function notesSection(context: ReportContext): ReportSection | null {
  const { snapshot, t, notes, programme } = context;
  const blocks: ReportBlock[] = [];
  const left = new Map(notes.byItem);
  const add = (title: string, its: readonly Note[]): void => {
    const found = blocksByKind(context, its);
    if (found.length > 0) blocks.push({ type: 'heading', level: 2, text: title }, ...found);
  };
  const places = [
    ...programme.flatMap((day) =>
      withPath(context, dayTree(snapshot.items, day.day.id), programme.length > 1 ? [dayName(context, day)] : []),
    ),
    ...withPath(context, parkedTree(snapshot.items), []),
  ];
  for (const [item, path] of places) {
    add(path, left.get(item.id) ?? []);
    left.delete(item.id);
  }
  add(t('report:withoutItem'), [...left.values()].flat());
  if (blocks.length === 0) return null;
  const here = new Set<NoteKind>(KINDS_HERE);
  const count = notes.all.filter((note) => here.has(note.kind)).length;
  return { id: 'notes', title: t('report:section.notes'), blocks, count };
}
