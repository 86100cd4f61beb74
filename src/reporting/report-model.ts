import type { Language } from '../domain/gathering';
import { PLAIN_DOCUMENT, type ReportDocument, type ReportSection } from '../domain/report-document';
import type { Snapshot } from '../domain/snapshot';
import { type ReportContext, reportContext } from './report-context';
import { aboutSection, subtitleOf, titleOf } from './sections/about';
import { actionsSection } from './sections/actions';
import { agreedSection } from './sections/agreed';
import { inShortSection } from './sections/in-short';
import { notesSection } from './sections/notes';
import { ordersSection } from './sections/orders';
import { participantsSection } from './sections/participants';
import { privacySection } from './sections/privacy';
import { programmeSection } from './sections/programme';
import { quotesSection } from './sections/quotes';
import { ratingsSection } from './sections/ratings';

/** Builds one section, or null when there is nothing to say. */
export type SectionBuilder = (context: ReportContext) => ReportSection | null;

/** In the order they stand in the summary. */
const SECTIONS: readonly SectionBuilder[] = [
  aboutSection,
  inShortSection,
  agreedSection,
  ordersSection,
  actionsSection,
  ratingsSection,
  notesSection,
  quotesSection,
  programmeSection,
  participantsSection,
  privacySection,
];

/** The summary of a gathering in one language. What it leaves out, and why, stands in docs/spec/report.md. */
export function buildReport(snapshot: Snapshot, language: Language): ReportDocument {
  const context = reportContext(snapshot, language);
  return {
    ...PLAIN_DOCUMENT,
    language,
    title: titleOf(context),
    subtitle: subtitleOf(context),
    sections: SECTIONS.map((build) => build(context)).filter((section) => section !== null),
    quotesWithheld: context.notes.quotesNotAsked,
  };
}
