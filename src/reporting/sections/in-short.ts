import { isShown } from '../../domain/reflection/observation';
import type { ReportBlock, ReportLine, ReportSection } from '../../domain/report/report-document';
import type { ReportContext } from '../report-context';
import { list, noteAgain, paragraph } from './blocks';
import { shortAccount } from './in-short-account';
import { observationKey } from './reflection';

/** What the reflecting team said that was starred. */
const starredObservations = ({ snapshot }: ReportContext): ReportLine[] =>
  snapshot.observations
    .filter((one) => one.starred && isShown(one))
    .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((one) => ({ key: `inShort.${observationKey(one)}`, text: one.text.trim(), said: true }));

/** An account of the gathering in a few sentences, and what was starred, which stands in its own section as well. */
export function inShortSection(context: ReportContext): ReportSection | null {
  const { t, notes } = context;
  const starred = notes.all.filter((note) => note.starred);
  const points = starred.filter((note) => note.kind !== 'quote').map((note) => noteAgain('inShort', note));
  const account = shortAccount(context);
  const blocks: ReportBlock[] = [
    ...(account ? [paragraph('inShort.account', account)] : []),
    ...list([...points, ...starredObservations(context)]),
  ];
  for (const quote of starred.filter((note) => note.kind === 'quote')) {
    const again = noteAgain('inShort', quote);
    blocks.push({ ...again, type: 'quote', text: quote.text, attribution: quote.speaker.trim() || null });
  }
  if (blocks.length === 0) return null;
  return { id: 'inShort', title: t('report:section.inShort'), blocks, count: starred.length || null };
}
