import { type } from '@orpc/contract';
import type { HistoryStep } from '../domain/views/snapshot';

/** Why something people may well try is not possible now: the key of its sentence under `common:refused`. */
export type Refusal =
  | 'dayNotStarted'
  | 'dayAlreadyStarted'
  | 'otherDayRunning'
  | 'dayHasNoSteps'
  | 'dayHasEnded'
  | 'notThatItem'
  | 'tooDeep'
  | 'itemHasRun'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'changedSince'
  | 'questionNotOpen'
  | 'questionHasAnswers'
  | 'questionHasRounds'
  | 'questionIsOpen'
  | 'answerDoesNotFit'
  | 'noDeadlines'
  | 'pdfOnDesktopOnly'
  | 'templateNotWord'
  | 'templateBroken'
  | 'templateMacros'
  | 'templateTooLarge'
  | 'gatheringDeleted'
  | 'gatheringClosed'
  | 'closedWhileRunning'
  | 'fileDamaged'
  | 'fileForeign'
  | 'fileNewer'
  | 'roomUnavailable'
  | 'roomFailed'
  | 'roomClosed'
  | 'noBackup'
  | 'lastDay'
  | 'timesOutOfOrder'
  | 'notAPicture'
  | 'pictureTooLarge';

/** Why a file could not be read as a run sheet: the key of its sentence under `import:unreadable`. */
export type UnreadableReason =
  | 'empty'
  | 'binary'
  | 'broken'
  | 'encrypted'
  | 'macros'
  | 'tooLarge'
  | 'tooManyLines'
  | 'tooSlow'
  | 'unknownFormat';

/** What the disk did: the key of its sentence under `common:storeFailed`. */
export type StoreFailure = 'diskFull' | 'readOnly' | 'io' | 'damaged';

/** `step`: the step of the history that could not be undone or done again. */
export interface Refused {
  readonly reason: Refusal;
  readonly step?: HistoryStep;
}

/** The failures every procedure may answer with. Anything else is a bug and comes as 500 without details. */
export const ERRORS = {
  UNAUTHORIZED: { status: 401 },
  FORBIDDEN: { status: 403 },
  NOT_FOUND: { status: 404 },
  REFUSED: { status: 409, data: type<Refused>() },
  UNREADABLE: { status: 422, data: type<{ reason: UnreadableReason }>() },
  STORE_FAILED: { status: 507, data: type<{ reason: StoreFailure }>() },
} as const;
