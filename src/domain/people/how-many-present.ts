import type { Gathering } from '../agenda/gathering';
import type { Participant } from './participant';

/** How many were in the room, and whether somebody said so or it follows from who has come. */
export interface Present {
  /** null: nobody has said, and nobody has come. */
  readonly count: number | null;
  /** Counted from the list of participants, since nobody has said. */
  readonly checkedIn: boolean;
}

/**
 * How many were present, in every place that asks: the number somebody has written, else how many on the list have come. Those
 * who have left again are counted, since they were there to answer; with nobody marked the list tells only who was invited.
 */
export function howManyPresent(
  { present }: Pick<Gathering, 'present'>,
  participants: readonly Pick<Participant, 'presentFrom'>[],
): Present {
  if (present !== null) return { count: present, checkedIn: false };
  const came = participants.filter(({ presentFrom }) => presentFrom !== null).length;
  return came > 0 ? { count: came, checkedIn: true } : { count: null, checkedIn: false };
}

/** The same of a whole gathering. */
export const presentAt = (known: {
  readonly gathering: Pick<Gathering, 'present'>;
  readonly participants: readonly Pick<Participant, 'presentFrom'>[];
}): Present => howManyPresent(known.gathering, known.participants);
