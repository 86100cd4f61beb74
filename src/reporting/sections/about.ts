import { PARTICIPANT_ROLES } from '../../domain/gathering';
import type { ReportBlock, ReportSection } from '../../domain/report-document';
import { clockInText, localeTag } from '../../words';
import { dateSpan } from '../dates';
import type { ReportContext } from '../report-context';

export const titleOf = ({ snapshot, t }: ReportContext): string =>
  snapshot.gathering.title.trim() || t('report:untitled');

/** «Lunner rådhus, torsdag 26. november 2026, kl. 15.00–18.07»; the time only when it is one day. */
export function subtitleOf({ snapshot, language, t, programme }: ReportContext): string {
  const dates = programme.map((day) => day.date).filter((date) => date !== null);
  const only = programme.length === 1 ? programme[0] : undefined;
  const clock = only?.span ? [only.span.start, only.span.end].map((at) => clockInText(language, at)).join('–') : '';
  const parts = [snapshot.gathering.place.trim(), dateSpan(language, dates), clock && t('report:at', { time: clock })];
  return parts.filter((part) => part !== '').join(', ');
}

function peopleLine({ snapshot, language, t }: ReportContext): string {
  const people = snapshot.participants;
  if (people.length === 0) return '';
  const roles = PARTICIPANT_ROLES.map((role) => {
    const count = people.filter((person) => person.role === role).length;
    return count === 0 ? '' : t(`report:people.${role}`, { count });
  }).filter((part) => part !== '');
  const list = new Intl.ListFormat(localeTag(language), { type: 'conjunction' }).format(roles);
  return t('report:about.participants', { count: people.length, roles: list });
}

function facts(context: ReportContext): string[] {
  const { t } = context;
  const { host, network, chair, noteTaker, present } = context.snapshot.gathering;
  const named = (name: string, line: string): string => (name.trim() === '' ? '' : line);
  return [
    named(host, t('report:about.host', { name: host })),
    named(network, t('report:about.network', { name: network })),
    named(chair, t('report:about.chair', { name: chair })),
    named(noteTaker, t('report:about.noteTaker', { name: noteTaker })),
    peopleLine(context),
    present === null ? '' : t('report:about.present', { count: present }),
  ].filter((line) => line !== '');
}

/** The opening, which stands under the title: what was wanted, and who was there. */
export function aboutSection(context: ReportContext): ReportSection | null {
  const { snapshot, t, notes } = context;
  const blocks: ReportBlock[] = [];
  const goal = snapshot.gathering.goal.trim();
  if (goal) blocks.push({ type: 'paragraph', tone: 'lead', text: t('report:about.goal', { goal }) });
  const lines = facts(context);
  if (lines.length > 0) blocks.push({ type: 'list', ordered: false, items: lines.map((text) => ({ text })) });
  if (notes.all.length + notes.quotesLeftOut + snapshot.answers.length === 0) {
    blocks.push({ type: 'paragraph', tone: 'muted', text: t('report:empty') });
  }
  return blocks.length === 0 ? null : { id: 'about', title: '', blocks, count: null };
}
