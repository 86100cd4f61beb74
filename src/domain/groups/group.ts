import type { GatheringId, GroupAnswerId, GroupId, ItemId, ParticipantId } from '../ids';
import type { Instant } from '../time';

/** A group or a table at one item: who, where, and who leads. */
export interface Group {
  readonly id: GroupId;
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId;
  readonly position: number;
  readonly name: string;
  readonly room: string;
  readonly lead: string;
  readonly members: readonly ParticipantId[];
}

/** The task forms that come with the app; each has its own words in three languages, and can be changed. */
export type TaskForm =
  | 'otherMunicipality'
  | 'quickTalks'
  | 'swot'
  | 'moreAndStop'
  | 'milestones'
  | 'statusRound'
  | 'threeThreeThree'
  | 'free';
export const TASK_FORMS: readonly TaskForm[] = [
  'otherMunicipality',
  'quickTalks',
  'swot',
  'moreAndStop',
  'milestones',
  'statusRound',
  'threeThreeThree',
  'free',
];

/** One thing a group is asked for. What is written under it is a list of answers. */
export interface TaskField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}

/** What the groups at an item work on. */
export interface TaskSheet {
  /** The item's. */
  readonly id: ItemId;
  readonly gatheringId: GatheringId;
  readonly form: TaskForm;
  readonly title: string;
  readonly intro: string;
  readonly fields: readonly TaskField[];
}

/** One line of a group's answer to one field. */
export interface GroupAnswer {
  readonly id: GroupAnswerId;
  readonly gatheringId: GatheringId;
  readonly groupId: GroupId;
  readonly fieldId: string;
  readonly position: number;
  readonly text: string;
  readonly at: Instant;
  /** The answer it was gathered under as saying the same; null: it stands for itself. Never a chain: that one stands for itself. */
  readonly gatheredUnder: GroupAnswerId | null;
  /** The room agrees on it. */
  readonly agreed: boolean;
  /** The words the room agreed on, where the answer has been reworded since; null: it has not, or nothing was agreed. */
  readonly agreedText: string | null;
  readonly deletedAt: Instant | null;
}

/**
 * The answer in other words. What the room agreed on was those it had: where they change, the agreement falls away and is
 * remembered; where they are the same again, it stands again.
 */
export function reworded(answer: GroupAnswer, text: string): GroupAnswer {
  const agreedOn = answer.agreed ? answer.text : answer.agreedText;
  const agreed = agreedOn !== null && agreedOn === text;
  return { ...answer, text, agreed, agreedText: agreed ? null : agreedOn };
}
