import type { Language } from '../domain/gathering';
import { withoutHiddenWords } from '../domain/hidden-words';
import { withoutParticipantNames } from '../domain/hide-names';
import { PLAIN_REPORT_SETTINGS, type ReportSettings } from '../domain/report-settings';
import type { Snapshot } from '../domain/snapshot';
import { type Words, wordsIn } from '../words';
import { type GroupWork, groupWorkOf } from './group-work';
import { type ReportableNotes, reportableNotes } from './notes-for-report';
import { type ProgrammeDay, programmeOf } from './programme';

/** What every section and every sheet is built from, worked out once. */
export interface ReportContext {
  /** Where participants are only counted, nobody on the list is named in it. */
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly t: Words;
  readonly settings: Omit<ReportSettings, 'id'>;
  readonly notes: ReportableNotes;
  readonly groupWork: GroupWork;
  readonly programme: readonly ProgrammeDay[];
}

export function reportContext(whole: Snapshot, language: Language): ReportContext {
  const named = whole.gathering.showNames ? whole : withoutParticipantNames(whole);
  const snapshot = { ...named, answers: named.answers.map(withoutHiddenWords) };
  const notes = reportableNotes(snapshot);
  return {
    snapshot,
    language,
    t: wordsIn(language),
    settings: snapshot.reportSettings ?? PLAIN_REPORT_SETTINGS,
    notes,
    groupWork: groupWorkOf(snapshot, notes),
    programme: programmeOf(snapshot),
  };
}
