import type { Language } from '../domain/agenda/gathering';
import { PLAIN_DOCUMENT, type ReportDocument, type ReportSection, saidIn } from '../domain/report/report-document';
import { type ReportSectionId, sectionsInOrder } from '../domain/report/report-settings';
import type { Snapshot } from '../domain/views/snapshot';
import { type ReportContext, reportContext } from './report-context';
import { aboutSection, factsOf, subtitleOf, titleOf } from './sections/about';
import { agreedSection } from './sections/agreed';
import { allNotesSection } from './sections/all-notes';
import { backgroundSection } from './sections/background';
import { followUpSection } from './sections/follow-up';
import { groupsSection } from './sections/groups';
import { inShortSection } from './sections/in-short';
import { nextSection } from './sections/next';
import { notesSection } from './sections/notes';
import { picturesSection } from './sections/pictures';
import { privacySection } from './sections/privacy';
import { programmeSection } from './sections/programme';
import { quotesSection } from './sections/quotes';
import { ratingsSection } from './sections/ratings';
import { reflectionSection } from './sections/reflection';
import { swotSection } from './sections/swot';
import { titleKey, type Wording, wordingOf } from './wording';

/** Builds one section, or null when there is nothing to say. */
type SectionBuilder = (context: ReportContext) => ReportSection | null;

const BUILDERS: Readonly<Record<ReportSectionId, SectionBuilder>> = {
  about: aboutSection,
  inShort: inShortSection,
  background: backgroundSection,
  programme: programmeSection,
  notes: notesSection,
  groups: groupsSection,
  agreed: agreedSection,
  reflection: reflectionSection,
  swot: swotSection,
  quotes: quotesSection,
  ratings: ratingsSection,
  followUp: followUpSection,
  next: nextSection,
  pictures: picturesSection,
  allNotes: allNotesSection,
  privacy: privacySection,
};

/** One section as it is to stand: built, with a title wherever it needs one, and in her own words where she has any. */
function built(context: ReportContext, wording: Wording, id: ReportSectionId, first: boolean): ReportSection | null {
  const given = BUILDERS[id](context);
  // She may have written something of her own in one that nothing else is known of.
  const section = given ?? { id, title: context.t(`report:section.${id}`), blocks: [], count: null };
  // The opening stands under the document's title, unless it has been moved.
  const title = id === 'about' ? (first ? '' : context.t('report:section.about')) : section.title;
  return wording.section({ ...section, title, ...(title ? { titleKey: titleKey(id) } : {}) });
}

/** The summary of a gathering in one language. What it leaves out, and why, stands in docs/spec/report.md. */
export function buildReport(snapshot: Snapshot, language: Language): ReportDocument {
  const context = reportContext(snapshot, language);
  const { settings } = context;
  const wording = wordingOf(settings.edits, language);
  const chosen = sectionsInOrder(settings.sections).filter(({ on }) => on);
  const sections = chosen.map(({ id }, at) => built(context, wording, id, at === 0)).filter((one) => one !== null);
  return {
    ...PLAIN_DOCUMENT,
    language,
    saidIn: saidIn(snapshot.gathering, language),
    title: titleOf(context),
    subtitle: subtitleOf(context),
    letterhead: settings.letterhead.trim(),
    numbered: settings.numbered,
    contents: settings.contents,
    templateId: settings.templateId,
    facts: factsOf(context),
    sections,
    quotesWithheld: context.notes.quotesNotAsked,
    leftOut: wording.leftOut,
  };
}
