import type { Group, GroupAnswer } from '../../../domain/groups/group';
import type { ItemGroups } from './item-groups';
import type { AnswerActs } from './useAnswerActs';

/** The answers to one question, or of one group. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** null: of questions that are asked no more. */
  readonly fieldId: string | null;
  /** Whose they are; null: everyone's. */
  readonly group: Group | null;
  readonly answers: readonly GroupAnswer[];
}

/** What a section of answers is drawn from, and each row in it. */
export interface SectionProps {
  readonly desk: ItemGroups;
  readonly section: Section;
  readonly acts: AnswerActs;
  /** The one that is to be gathered under another. */
  readonly picked: GroupAnswer | null;
  readonly onPick: (answer: GroupAnswer | null) => void;
  readonly gather: (under: GroupAnswer) => void;
}
