import type { GatheringId } from '../../../../domain/ids';
import type { QuestionFields } from '../acts/question-fields';

/** What was typed of a new question when its dialog was left. Never written to the browser's own storage: an erased
 *  gathering must leave no text behind. */
const held = new Map<GatheringId, QuestionFields>();

export const heldQuestion = (gatheringId: GatheringId): QuestionFields | undefined => held.get(gatheringId);
export const holdQuestion = (gatheringId: GatheringId, fields: QuestionFields): void =>
  void held.set(gatheringId, fields);
export const letGoOfQuestion = (gatheringId: GatheringId): void => void held.delete(gatheringId);
