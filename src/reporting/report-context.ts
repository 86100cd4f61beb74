import type { Language } from '../domain/gathering';
import { withoutParticipantNames } from '../domain/hide-names';
import type { Snapshot } from '../domain/snapshot';
import { type Words, wordsIn } from '../words';
import { type ReportableNotes, reportableNotes } from './notes-for-report';
import { type ProgrammeDay, programmeOf } from './programme';

/** What every section and every sheet is built from, worked out once. */
export interface ReportContext {
  /** Where participants are only counted, nobody on the list is named in it. */
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly t: Words;
  readonly notes: ReportableNotes;
  readonly programme: readonly ProgrammeDay[];
}

export function reportContext(whole: Snapshot, language: Language): ReportContext {
  const snapshot = whole.gathering.showNames ? whole : withoutParticipantNames(whole);
  return {
    snapshot,
    language,
    t: wordsIn(language),
    notes: reportableNotes(snapshot),
    programme: programmeOf(snapshot),
  };
}
