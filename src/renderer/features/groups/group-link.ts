import type { RoomLinks } from '../../../contract';
import type { GroupId } from '../../../domain/ids';

/** A table's own way in. */
export type GroupLink = RoomLinks['groups'][number];
export type LinkOf = ReadonlyMap<GroupId, GroupLink>;
