import type { Item } from '../../domain/agenda';
import type { Day, Language } from '../../domain/gathering';
import type { ReportBlock, ReportColumn, ReportDocument, ReportSection } from '../../domain/report-document';
import { type LayoutRow, layoutDay } from '../../domain/schedule';
import type { Snapshot } from '../../domain/snapshot';
import { clockFace } from '../../domain/time';
import { parkedTree } from '../../domain/tree';
import { longDate, span, type Words, wordsIn } from '../../words';

/** `crew`: everything that is planned. `programme`: what the participants need, and no internals. */
export type PaperKind = 'crew' | 'programme';

interface Paper {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly t: Words;
}

const INDENT = '\u2003';

const whoAndWhere = (item: Item): string => [item.responsible, item.room].filter(Boolean).join(' · ');

const times = (row: LayoutRow): string =>
  row.minutes === null ? clockFace(row.start) : `${clockFace(row.start)}–${clockFace(row.end)}`;

/** What only those who run the day need to know of an item, a line each. */
function details(item: Item, { t, language }: Paper): string[] {
  const named = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);
  return [
    ...item.prompts.map((prompt) => `• ${prompt}`),
    item.rounds === null ? '' : `${item.rounds.count} × ${item.rounds.minutes} min`,
    named(t('plan:panel.method'), item.method),
    named(t('plan:panel.materials'), item.materials),
    named(t('plan:panel.links'), item.links.join(', ')),
    item.shortest === null ? '' : named(t('plan:panel.shortest'), span(language, item.shortest)),
    named(t('plan:panel.privateNote'), item.privateNote),
  ].filter((line) => line !== '');
}

function cells(row: LayoutRow, paper: Paper): string[] {
  const { item, depth } = row;
  const indent = INDENT.repeat(depth - 1);
  const title = indent + (item.title || paper.t('plan:untitled'));
  if (paper.kind === 'programme') return [times(row), title, whoAndWhere(item)];
  const length = row.minutes === null ? '' : String(row.minutes);
  const post = [title, ...details(item, paper).map((line) => indent + line)].join('\n');
  return [times(row), length, post, whoAndWhere(item), paper.t(`common:priority.${item.priority}`)];
}

function columns({ kind, t }: Paper): ReportColumn[] {
  const time: ReportColumn = { label: t('plan:column.start'), width: 2.2 };
  const who: ReportColumn = { label: t('plan:column.whoAndWhere'), width: 3 };
  if (kind === 'programme') return [time, { label: t('plan:column.title'), width: 7 }, who];
  return [
    time,
    { label: t('plan:column.minutesShort'), width: 0.9, align: 'end' },
    { label: t('plan:column.title'), width: 6 },
    who,
    { label: t('plan:column.priority'), width: 1.3 },
  ];
}

function dayName(day: Day, nr: number, only: boolean, { t, language }: Paper): string {
  const name = [only ? '' : t('plan:day.nr', { nr }), day.date ? longDate(language, day.date) : day.label];
  return name.filter((part) => part !== '').join(': ');
}

function daySection(snapshot: Snapshot, day: Day, nr: number, paper: Paper): ReportSection {
  const rows = layoutDay(day, snapshot.items).rows.map((row) => cells(row, paper));
  const table: ReportBlock = { type: 'table', caption: null, columns: columns(paper), rows };
  const title = dayName(day, nr, snapshot.days.length === 1, paper);
  return { id: `day-${nr}`, title, blocks: [table], count: null };
}

function goalSection({ gathering }: Snapshot, { kind, t }: Paper): ReportSection {
  const facts: readonly (readonly [string, string])[] = [
    [t('plan:about.attendMust'), gathering.attendMust],
    [t('plan:about.attendShould'), gathering.attendShould],
    [t('plan:about.attendCan'), gathering.attendCan],
    [t('plan:about.anchorPerson'), gathering.anchorPerson],
    [t('plan:about.criticalFactors'), gathering.criticalFactors],
  ];
  const items = kind === 'crew' ? facts.filter(([, text]) => text !== '').map((fact) => fact.join(': ')) : [];
  const blocks: ReportBlock[] = [];
  if (gathering.goal) blocks.push({ type: 'paragraph', tone: 'lead', text: gathering.goal });
  if (items.length > 0) blocks.push({ type: 'list', ordered: false, items });
  return { id: 'goal', title: '', blocks, count: null };
}

function alternativesSection(snapshot: Snapshot, { t, language }: Paper): ReportSection {
  const items = parkedTree(snapshot.items).map(({ item }) => {
    const length = item.minutes === null ? '' : ` (${span(language, item.minutes)})`;
    return (item.title || t('plan:untitled')) + length;
  });
  const blocks: ReportBlock[] = items.length === 0 ? [] : [{ type: 'list', ordered: false, items }];
  return { id: 'alternatives', title: t('plan:alternatives.title'), blocks, count: items.length };
}

/** The run sheet, or the participants' programme, as a document to be set out on paper. */
export function runSheetDocument(snapshot: Snapshot, language: Language, kind: PaperKind): ReportDocument {
  const paper: Paper = { kind, language, t: wordsIn(language) };
  const { gathering } = snapshot;
  const days = snapshot.days.toSorted((a, b) => a.position - b.position);
  const sections = [
    goalSection(snapshot, paper),
    ...days.map((day, at) => daySection(snapshot, day, at + 1, paper)),
    ...(kind === 'crew' ? [alternativesSection(snapshot, paper)] : []),
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    language,
    title: gathering.title || paper.t('plan:untitledGathering'),
    subtitle: [paper.t(`plan:paper.name.${kind}`), gathering.place, gathering.network].filter(Boolean).join(' · '),
    sections,
    quotesWithheld: 0,
  };
}
