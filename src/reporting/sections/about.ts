import { presentAt } from '../../domain/people/how-many-present';
import type { ReportBlock, ReportFacts, ReportLine, ReportSection } from '../../domain/report/report-document';
import { clockInText, dateSpan } from '../../words';
import type { ReportContext } from '../report-context';
import { list, paragraph } from './blocks';
import { peopleLine, peopleTable } from './participants';

export const titleOf = ({ snapshot, t }: ReportContext): string =>
  snapshot.gathering.title.trim() || t('report:untitled');

const datesOf = ({ language, programme }: ReportContext): string =>
  dateSpan(
    language,
    programme.map((day) => day.date).filter((date) => date !== null),
  );

/** «Lunner rådhus, torsdag 26. november 2026, kl. 15.00–18.07»; the time only when it is one day. */
export function subtitleOf(context: ReportContext): string {
  const { snapshot, language, t, programme } = context;
  const only = programme.length === 1 ? programme[0] : undefined;
  const clock = only?.span ? [only.span.start, only.span.end].map((at) => clockInText(language, at)).join('–') : '';
  const parts = [snapshot.gathering.place.trim(), datesOf(context), clock && t('report:at', { time: clock })];
  return parts.filter((part) => part !== '').join(', ');
}

export function factsOf(context: ReportContext): ReportFacts {
  const { place, host, network, chair, noteTaker } = context.snapshot.gathering;
  return { dates: datesOf(context), place, host, network, chair, noteTaker };
}

/** Nothing has been noted, answered or said yet. */
const isEmpty = ({ snapshot, notes, groupWork }: ReportContext): boolean =>
  notes.all.length + notes.quotesLeftOut + snapshot.answers.length + snapshot.observations.length === 0 &&
  snapshot.pictures.length === 0 &&
  groupWork.byItem.every(({ answers }) => answers.length === 0);

function facts(context: ReportContext): ReportLine[] {
  const { t } = context;
  const { host, network, chair, noteTaker } = context.snapshot.gathering;
  const { count, checkedIn } = presentAt(context.snapshot);
  const present = checkedIn ? 'report:about.checkedIn' : 'report:about.present';
  const named = (name: string, line: string): string => (name.trim() === '' ? '' : line);
  const lines: readonly (readonly [string, string])[] = [
    ['host', named(host, t('report:about.host', { name: host }))],
    ['network', named(network, t('report:about.network', { name: network }))],
    ['chair', named(chair, t('report:about.chair', { name: chair }))],
    ['noteTaker', named(noteTaker, t('report:about.noteTaker', { name: noteTaker }))],
    ['people', peopleLine(context)],
    ['present', count === null ? '' : t(present, { count })],
  ];
  return lines.filter(([, text]) => text !== '').map(([name, text]) => ({ key: `about.${name}`, text }));
}

/** The opening, which stands under the title: who held it, and who was there. */
export function aboutSection(context: ReportContext): ReportSection | null {
  const blocks: ReportBlock[] = [...list(facts(context)), ...peopleTable(context)];
  if (isEmpty(context)) blocks.push(paragraph('about.empty', context.t('report:empty'), 'muted'));
  return blocks.length === 0 ? null : { id: 'about', title: '', blocks, count: null };
}
