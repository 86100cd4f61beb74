import type { Language } from '../domain/agenda/gathering';
import { withoutHiddenWords } from '../domain/ratings/hidden-words';
import { PLAIN_REPORT_SETTINGS, type ReportSettings } from '../domain/report/report-settings';
import { withoutParticipantNames } from '../domain/views/hide-names';
import type { Snapshot } from '../domain/views/snapshot';
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
