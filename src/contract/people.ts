import { z } from 'zod';
import type { Language, ParticipantRole } from '../domain/agenda/gathering';
import type { Change } from '../domain/views/snapshot';
import { instantSchema, line, participantFields, participantId } from './schemas';

/**
 * Someone to be put on the list; `sameAs`: they are there already, and what is new about them is added. The caller makes the
 * id: one that is sent twice is on the list once.
 */
export const listedPerson = participantFields.extend({
  id: participantId.optional(),
  sameAs: participantId.nullable().default(null),
});

/** When they came and left; left out: as it is. */
export const personPatch = participantFields
  .extend({ presentFrom: instantSchema.nullable(), presentTo: instantSchema.nullable() })
  .partial();

/** `unknown`: nobody has said. */
export const presence = z.enum(['here', 'left', 'unknown']);

/** What a phone says of whoever holds it. No one is on the list without a name. */
export const checkIn = participantFields.extend({
  name: line.pipe(z.string().regex(/[\p{L}\p{N}]/u)).pipe(z.string().max(200)),
  organisation: line.pipe(z.string().max(200)),
});

/** What a phone may know of the list: its own row, and which organisations others have named. */
export interface CheckInView {
  readonly title: string;
  readonly language: Language;
  readonly organisations: readonly string[];
  readonly mine: { readonly name: string; readonly organisation: string; readonly role: ParticipantRole } | null;
}

/** A row in whose text a person is named, or may be. */
export interface TracedText {
  /** What to send back to have the name taken out of it. */
  readonly key: string;
  /** What it stands in; `halfMade`: a change to a note that somebody has begun and not saved. */
  readonly entity: Change['entity'] | 'halfMade';
  readonly text: string;
  /** The whole name stands there; else only a part of it, which may be someone else's. */
  readonly whole: boolean;
}

/** Where a person is to be found in a gathering, before they are taken out. */
export interface PersonTraces {
  readonly name: string;
  readonly organisation: string;
  /** Fields that say who, by what they belong to: these lose the name in any case. */
  readonly who: {
    readonly notes: number;
    readonly items: number;
    readonly reflections: number;
    readonly groups: number;
    readonly gathering: number;
  };
  readonly texts: readonly TracedText[];
  /** Observations that are hidden from her, and hold the whole name: it is taken out without being shown. */
  readonly hidden: number;
  /** Others on the list with the same name: what is said by one cannot be told from what is said by the other. */
  readonly namesakes: number;
}
