import type { GatheringId, ItemId, MemberId } from './ids';

export interface TeamMember {
  readonly id: MemberId;
  readonly name: string;
}

/** The roles of a reflecting-team round. Its phases are items under it, so that the day's own clock and Next step them. */
export interface Reflection {
  /** The item's. */
  readonly id: ItemId;
  readonly gatheringId: GatheringId;
  readonly interviewer: string;
  readonly focusPersons: readonly string[];
  readonly team: readonly TeamMember[];
}
