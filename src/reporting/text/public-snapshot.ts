import { PLAIN_REPORT_SETTINGS, type ReportSectionId, sectionsInOrder } from '../../domain/report/report-settings';
import { withoutParticipantNames } from '../../domain/views/hide-names';
import type { Snapshot } from '../../domain/views/snapshot';

/** What a page on the web may hold of the summary: what was agreed, asked for and marked, not who said what. */
const PUBLIC: ReadonlySet<ReportSectionId> = new Set([
  ...(['about', 'inShort', 'background', 'programme', 'groups', 'agreed', 'swot'] as const),
  ...(['quotes', 'ratings', 'followUp', 'next'] as const),
]);

/**
 * The gathering as anyone may see it: nobody on the list of participants is named; no note as it was said, no answer in
 * someone's own words, no picture, no appendix.
 */
export function publicSnapshot(snapshot: Snapshot): Snapshot {
  const hidden = withoutParticipantNames({
    ...snapshot,
    gathering: { ...snapshot.gathering, showNames: false, noteTaker: '', anchorPerson: '' },
  });
  // What she has written for the summary names nobody on the page either.
  const settings = hidden.reportSettings ?? { ...PLAIN_REPORT_SETTINGS, id: snapshot.gathering.id };
  return {
    ...hidden,
    answers: hidden.answers.map((answer) => ({
      ...answer,
      ...{ text: '', comment: '', whyNotLower: '', segment: '', hidden: [] },
    })),
    pictures: [],
    // What another gathering came to is not this one's to publish.
    roundsElsewhere: [],
    reportSettings: {
      ...settings,
      sections: sectionsInOrder(settings.sections).map(({ id, on }) => ({ id, on: on && PUBLIC.has(id) })),
    },
  };
}
