import type { GatheringId } from '../../domain/ids';
import { nameFinder } from '../../domain/people/person-name';
import type { Reader } from '../../store';

/** Takes the names of participants out: of a field that says who, or of a text. */
interface NamesOut {
  readonly who: (text: string) => string;
  readonly text: (text: string) => string;
}

const AS_IT_IS: NamesOut = { who: (text) => text, text: (text) => text };
/** Stands where a text named somebody, as it does in the summary. */
const NAMELESS = '–';

/** How names are shown to the room and at the tables: as they are, or not at all where participants are only counted. */
export function namesOut({ tables }: Reader, gatheringId: GatheringId): NamesOut {
  if (tables.gathering.get(gatheringId)?.showNames !== false) return AS_IT_IS;
  const finder = nameFinder(...tables.participant.ofGathering(gatheringId).map(({ name }) => name));
  return finder ? { who: finder.without, text: (text) => finder.replaced(text, NAMELESS) } : AS_IT_IS;
}
