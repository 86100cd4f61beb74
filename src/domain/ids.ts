/** Branded identifiers, so that a note's id can never be handed to something that wants an item's. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type GatheringId = Brand<string, 'GatheringId'>;
export type DayId = Brand<string, 'DayId'>;
export type ItemId = Brand<string, 'ItemId'>;
export type RunEventId = Brand<string, 'RunEventId'>;
export type NoteId = Brand<string, 'NoteId'>;
export type QuestionId = Brand<string, 'QuestionId'>;
export type FormId = Brand<string, 'FormId'>;
export type GroupScoreId = Brand<string, 'GroupScoreId'>;
export type AnswerId = Brand<string, 'AnswerId'>;
export type ObservationId = Brand<string, 'ObservationId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type GroupId = Brand<string, 'GroupId'>;
export type GroupAnswerId = Brand<string, 'GroupAnswerId'>;
export type PictureId = Brand<string, 'PictureId'>;
export type ParticipantId = Brand<string, 'ParticipantId'>;
