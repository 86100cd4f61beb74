import type { Role } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { StageView } from '../../domain/views/views';
import type { Reader } from '../../store';
import type { RoomService } from '../core/context';
import { presentIn } from '../ratings/present-in';
import { stageRating } from '../ratings/rating-views';
import { stageShowing } from './showing';

/** What the big screen may know: built field by field, so that nothing private can slip along. */
export function stageView(read: Reader, room: RoomService, gatheringId: GatheringId, role: Role): StageView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering || gathering.deletedAt !== null) return null;
  const state = read.tables.stage.get(gatheringId);
  const { id, title, language, zone, alertMinutes, stageLook } = gathering;
  const rating = stageRating(read, gatheringId);
  const known = presentIn(read, gatheringId);
  // More have answered than that: not everyone who came has been marked.
  const present = rating !== null && known !== null && rating.answered > known ? null : known;
  return {
    gathering: { id, title, language, zone, alertMinutes, present, stageLook },
    days: read.tables.day.ofGathering(gatheringId),
    items: read.tables.item
      .ofGathering(gatheringId)
      .map(({ privateNote: _private, responsible: _who, materials: _what, links: _links, ...shown }) => shown),
    run: read.tables.runEvent.ofGathering(gatheringId),
    rating,
    room: room.stageRoom(gatheringId),
    message: state?.message ?? '',
    speakerMessage: role === 'stage' ? '' : (state?.speakerMessage ?? ''),
    blackout: state?.blackout ?? false,
    showing: stageShowing(read, gatheringId, state?.showing ?? null),
  };
}
