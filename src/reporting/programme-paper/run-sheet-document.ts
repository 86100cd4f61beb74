import type { Item, Rounds } from '../../domain/agenda/agenda';
import { type DayTracks, tracksOfDay } from '../../domain/agenda/day-tracks';
import type { Day, Language } from '../../domain/agenda/gathering';
import { saysItIsRoom } from '../../domain/agenda/room-name';
import { type LayoutRow, layoutDay } from '../../domain/agenda/schedule';
import { parkedTree } from '../../domain/agenda/tree';
import {
  PLAIN_DOCUMENT,
  type ReportBlock,
  type ReportColumn,
  type ReportDocument,
  type ReportSection,
} from '../../domain/report/report-document';
import { clockFace } from '../../domain/time';
import { withoutParticipantNames } from '../../domain/views/hide-names';
import type { Snapshot } from '../../domain/views/snapshot';
import { dayName, span, type Words, wordsIn } from '../../words';

/** `crew`: everything that is planned. `programme`: what the participants need, and no internals. */
export type PaperKind = 'crew' | 'programme';

interface Paper {
  readonly kind: PaperKind;
  readonly language: Language;
  readonly t: Words;
}

const INDENT = '\u2003';

/** Of a track, who leads it and where it is; of anything else, the names alone. */
function whoAndWhere({ responsible, room }: Item, isTrack: boolean, t: Words): string {
  const who = isTrack && responsible ? t('plan:track.leadIs', { name: responsible }) : responsible;
  const where = isTrack && room && !saysItIsRoom(room) ? t('plan:track.roomIs', { room }) : room;
  return [who, where].filter(Boolean).join(' · ');
}

const times = (row: LayoutRow): string =>
  row.minutes === null ? clockFace(row.start) : `${clockFace(row.start)}–${clockFace(row.end)}`;

/** «3 × 10 min: ordførere, ledere, tillitsvalgte» */
function roundsLine({ count, minutes, turns }: Rounds): string {
  return [`${count} × ${minutes} min`, turns.join(', ')].filter((part) => part !== '').join(': ');
}

/** What only those who run the day need to know of an item, a line each. */
function details(item: Item, { t, language }: Paper): string[] {
  const named = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);
  return [
    ...item.prompts.map((prompt) => `• ${prompt}`),
    item.pinnedStart === null ? '' : named(t('plan:panel.pin'), clockFace(item.pinnedStart)),
    item.lockedEnd === null ? '' : named(t('plan:panel.end'), clockFace(item.lockedEnd)),
    item.rounds === null ? '' : roundsLine(item.rounds),
    named(t('plan:panel.method'), item.method),
    named(t('plan:panel.materials'), item.materials),
    named(t('plan:panel.links'), item.links.join(', ')),
    item.shortest === null ? '' : named(t('plan:panel.shortest'), span(language, item.shortest)),
    named(t('plan:panel.privateNote'), item.privateNote),
  ].filter((line) => line !== '');
}

function cells(row: LayoutRow, tracks: DayTracks, paper: Paper): string[] {
  const { item, depth } = row;
  const { t } = paper;
  const indent = INDENT.repeat(depth - 1);
  const nr = tracks.nrOf.get(item.id);
  const named = [nr === undefined ? '' : t('plan:track.nr', { nr }), item.title || (nr ? '' : t('plan:untitled'))];
  const title = indent + named.filter((part) => part !== '').join(': ');
  const who = whoAndWhere(item, nr !== undefined, t);
  if (paper.kind === 'programme') return [times(row), title, who];
  const length = row.minutes === null ? '' : String(row.minutes);
  const post = [title, ...details(item, paper).map((line) => indent + line)].join('\n');
  return [times(row), length, post, who, t(`common:priority.${item.priority}`)];
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

function daySection(snapshot: Snapshot, day: Day, nr: number, paper: Paper): ReportSection {
  const layout = layoutDay(day, snapshot.items);
  const tracks = tracksOfDay(layout);
  const rows = layout.rows.map((row) => ({ cells: cells(row, tracks, paper) }));
  const table: ReportBlock = { type: 'table', caption: null, columns: columns(paper), rows };
  const { t, language } = paper;
  const title = dayName(day, { language, numbered: snapshot.days.length === 1 ? '' : t('plan:day.nr', { nr }) });
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
  if (items.length > 0) blocks.push({ type: 'list', ordered: false, items: items.map((text) => ({ text })) });
  return { id: 'goal', title: '', blocks, count: null };
}

function alternativesSection(snapshot: Snapshot, { t, language }: Paper): ReportSection {
  const items = parkedTree(snapshot.items).map(({ item }) => {
    const length = item.minutes === null ? '' : ` (${span(language, item.minutes)})`;
    return (item.title || t('plan:untitled')) + length;
  });
  const blocks: ReportBlock[] =
    items.length === 0 ? [] : [{ type: 'list', ordered: false, items: items.map((text) => ({ text })) }];
  return { id: 'alternatives', title: t('plan:alternatives.title'), blocks, count: items.length };
}

/** The run sheet, or the participants' programme, as a document to be set out on paper. */
export function runSheetDocument(whole: Snapshot, language: Language, kind: PaperKind): ReportDocument {
  // The crew's paper is for those who run the day; the programme is for everyone.
  const named = kind === 'crew' || whole.gathering.showNames;
  const snapshot = named ? whole : withoutParticipantNames(whole);
  const paper: Paper = { kind, language, t: wordsIn(language) };
  const { gathering } = snapshot;
  const days = snapshot.days.toSorted((a, b) => a.position - b.position);
  const sections = [
    goalSection(snapshot, paper),
    ...days.map((day, at) => daySection(snapshot, day, at + 1, paper)),
    ...(kind === 'crew' ? [alternativesSection(snapshot, paper)] : []),
  ].filter(({ blocks }) => blocks.length > 0);
  return {
    ...PLAIN_DOCUMENT,
    language,
    title: gathering.title || paper.t('plan:untitledGathering'),
    subtitle: [paper.t(`plan:paper.name.${kind}`), gathering.place, gathering.network].filter(Boolean).join(' · '),
    sections,
  };
}
