import type { Language } from '../domain/gathering';
import type { Snapshot } from '../domain/snapshot';
import { type Words, wordsIn } from '../words';
import { type ReportableNotes, reportableNotes } from './notes-for-report';
import { type ProgrammeDay, programmeOf } from './programme';

/** What every section and every sheet is built from, worked out once. */
export interface ReportContext {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly t: Words;
  readonly notes: ReportableNotes;
  readonly programme: readonly ProgrammeDay[];
}

export function reportContext(snapshot: Snapshot, language: Language): ReportContext {
  return {
    snapshot,
    language,
    t: wordsIn(language),
    notes: reportableNotes(snapshot),
    programme: programmeOf(snapshot),
  };
}
