import type { ReflectionPhase } from '../agenda/agenda';
import type { Language } from '../agenda/gathering';
import type { GroupAnswer, TaskSheet } from '../groups/group';
import type { GatheringId, GroupId, ItemId, MemberId } from '../ids';
import type { Observation } from '../reflection/observation';
import type { Instant } from '../time';

/** What the pad of one member of a reflecting team may know. */
export interface TeamPadView {
  readonly gatheringId: GatheringId;
  readonly title: string;
  readonly language: Language;
  readonly itemId: ItemId;
  readonly itemTitle: string;
  readonly memberId: MemberId;
  readonly memberName: string;
  /** The phase that runs; null before and after the round. */
  readonly phase: ReflectionPhase | null;
  /** It is or has been the team's turn: what is written now is seen at once. */
  readonly revealed: boolean;
  /** The member's own, hidden and shown, with those that were withdrawn. */
  readonly own: readonly Observation[];
}

/** What the pad of one group may know. */
export interface GroupPadView {
  readonly gatheringId: GatheringId;
  readonly title: string;
  readonly language: Language;
  readonly itemTitle: string;
  readonly groupId: GroupId;
  readonly name: string;
  readonly room: string;
  readonly lead: string;
  /** By name; empty where names are not shown. */
  readonly members: readonly string[];
  readonly task: TaskSheet | null;
  /** Its own, those it has deleted not among them. */
  readonly answers: readonly GroupAnswer[];
  /** The gathering's: its clocks show the time there. */
  readonly zone: string;
  /**
   * Whether the group works now, and until when as things stand, also when that has passed; null while the clock is
   * stopped or nobody can tell.
   */
  readonly state: 'coming' | 'current' | 'done';
  readonly endsAt: Instant | null;
}
