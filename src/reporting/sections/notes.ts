import type { Item } from '../../domain/agenda/agenda';
import { dayTree, type ItemNode, parkedTree } from '../../domain/agenda/tree';
import type { Note, NoteKind } from '../../domain/notes/note';
import type { ReportBlock, ReportLine, ReportSection } from '../../domain/report/report-document';
import { grouped } from '../grouped';
import { dayName, itemTitle, SEPARATOR } from '../labels';
import type { ProgrammeDay, ProgrammeRow } from '../programme';
import type { ReportContext } from '../report-context';
import { webAddress } from '../web-address';
import { heading, list, noteLine, paragraph, said } from './blocks';

/** The kinds that stand under their item; the others have sections of their own. */
const KINDS_HERE = ['contribution', 'question', 'idea'] as const satisfies readonly NoteKind[];
type KindHere = (typeof KINDS_HERE)[number];

/** What was said of these kinds, but for what stands with the groups it came from. */
const standsHere = ({ groupWork }: ReportContext, note: Note): boolean =>
  KINDS_HERE.some((kind) => kind === note.kind) && !groupWork.noteIds.has(note.id);

function blocksByKind({ t }: ReportContext, notes: readonly Note[]): ReportBlock[] {
  const byKind = grouped(notes, (note) => note.kind);
  return KINDS_HERE.flatMap((kind: KindHere): ReportBlock[] => {
    const ofKind = byKind.get(kind) ?? [];
    if (ofKind.length === 0) return [];
    return [heading(3, t(`report:kinds.${kind}`)), ...list(ofKind.map(noteLine))];
  });
}

/** Who held it, and what the room was asked. */
function introduction({ t }: ReportContext, item: Item): ReportBlock[] {
  const who = item.responsible.trim();
  const led = item.kind === 'talk' ? t('report:item.speaker', { name: who }) : t('report:item.led', { name: who });
  const prompts = item.prompts.map((prompt) => prompt.trim()).filter((prompt) => prompt !== '');
  return [
    ...(who ? [paragraph(`item.who:${item.id}`, led, 'muted')] : []),
    ...(prompts.length === 1 ? [said(paragraph(`item.prompt:${item.id}.0`, prompts[0] ?? ''))] : []),
    ...(prompts.length > 1
      ? [
          paragraph(`item.asked:${item.id}`, t('report:item.asked'), 'muted'),
          ...list(prompts.map((text, at): ReportLine => ({ key: `item.prompt:${item.id}.${at}`, text, said: true }))),
        ]
      : []),
  ];
}

/** Presentations and the like; one that is no address stands as text. */
function links({ t }: ReportContext, item: Item): ReportBlock[] {
  const lines = item.links
    .map((link) => link.trim())
    .filter((link) => link !== '')
    .map((link, at): ReportLine => {
      const line = { key: `item.link:${item.id}.${at}`, text: link };
      const href = webAddress(link);
      return href === null ? line : { ...line, href };
    });
  return lines.length > 0 ? [heading(3, t('report:item.links')), ...list(lines)] : [];
}

/** Every item of some trees with the way down to it. */
const withPath = (context: ReportContext, nodes: readonly ItemNode[], above: readonly string[]): [Item, string][] =>
  nodes.flatMap(({ item, children }) => {
    const path = [...above, itemTitle(context, item)];
    return [[item, path.join(SEPARATOR)], ...withPath(context, children, path)];
  });

const isTalk = ({ item, state }: ProgrammeRow): boolean =>
  item.kind === 'talk' && item.responsible.trim() !== '' && state !== 'skipped';

/** What the day has not come to yet: nothing can be told of it, unless something has been noted. */
const isAhead = (item: Item, days: readonly ProgrammeDay[]): boolean =>
  days.some(
    ({ startedAt, endedAt, rows }) =>
      startedAt !== null && endedAt === null && rows.some((row) => row.item.id === item.id && row.state === 'coming'),
  );

/** The notes item by item, as the day was planned; then those on alternatives and those whose item is gone. */
export function notesSection(context: ReportContext): ReportSection | null {
  const { snapshot, t, notes, programme } = context;
  const blocks: ReportBlock[] = [];
  const left = new Map([...notes.byItem].map(([id, its]) => [id, its.filter((note) => standsHere(context, note))]));
  // Who held a talk is told also where nothing was noted of it.
  const talks = new Set(programme.flatMap(({ rows }) => rows.filter(isTalk)).map(({ item }) => item.id));
  const places = [
    ...programme.flatMap((day) =>
      withPath(context, dayTree(snapshot.items, day.day.id), programme.length > 1 ? [dayName(context, day)] : []),
    ),
    ...withPath(context, parkedTree(snapshot.items), []),
  ];
  for (const [item, path] of places) {
    const noted = blocksByKind(context, left.get(item.id) ?? []);
    left.delete(item.id);
    if (noted.length === 0 && isAhead(item, programme)) continue;
    const found = [...noted, ...links(context, item)];
    if (found.length === 0 && !talks.has(item.id)) continue;
    blocks.push(said(heading(2, path, `item.title:${item.id}`)), ...introduction(context, item), ...found);
  }
  const homeless = blocksByKind(context, [...left.values()].flat());
  if (homeless.length > 0) blocks.push(heading(2, t('report:withoutItem')), ...homeless);
  if (blocks.length === 0) return null;
  const count = notes.all.filter((note) => standsHere(context, note)).length;
  return { id: 'notes', title: t('report:section.notes'), blocks, count };
}
