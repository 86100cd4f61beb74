import type { DayId, GatheringId } from './ids';
import type { Instant, IsoDate, MinuteOfDay } from './time';

export type Language = 'nb' | 'nn' | 'en';
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** One workshop of one or more days. */
export interface Gathering {
  readonly id: GatheringId;
  readonly title: string;
  readonly place: string;
  /** The host municipality. */
  readonly host: string;
  readonly chair: string;
  readonly noteTaker: string;
  /** The network this gathering belongs to, in words; empty when it stands alone. */
  readonly network: string;
  /** What is to have happened when the day is over and everyone is content. */
  readonly goal: string;
  /** Who must, should and can attend, each in words. */
  readonly attendMust: string;
  readonly attendShould: string;
  readonly attendCan: string;
  /** Who carries the matter on at home. */
  readonly anchorPerson: string;
  /** What must be in place for the desired result. */
  readonly criticalFactors: string;
  /** Background for the summary. */
  readonly background: string;
  /** Language of the stage, the phones and the summary. */
  readonly language: Language;
  /** IANA time zone in which the agenda's clock times are meant. */
  readonly zone: string;
  /** Minutes before an item's end at which the clock turns; first is the larger. */
  readonly alertMinutes: readonly [number, number];
  /** A soft sound at the alerts; off until she asks for it. */
  readonly sound: boolean;
  /** How many are expected or counted in the room; null when nobody has said. */
  readonly present: number | null;
  readonly createdAt: Instant;
  /** Set when deleted; it can be brought back until it is erased. */
  readonly deletedAt: Instant | null;
}

/** A gathering of which nothing has been said yet. */
export const PLAIN_GATHERING: Omit<Gathering, 'id' | 'createdAt'> = {
  title: '',
  place: '',
  host: '',
  chair: '',
  noteTaker: '',
  network: '',
  goal: '',
  attendMust: '',
  attendShould: '',
  attendCan: '',
  anchorPerson: '',
  criticalFactors: '',
  background: '',
  language: 'nb',
  zone: 'Europe/Oslo',
  alertMinutes: [5, 2],
  sound: false,
  present: null,
  deletedAt: null,
};

/** What she has put on the big screen, on top of what the day itself shows. One row a gathering. */
export interface StageState {
  /** The gathering's. */
  readonly id: GatheringId;
  /** For everyone; empty: none. */
  readonly message: string;
  /** Only on the speaker's screen; empty: none. */
  readonly speakerMessage: string;
  /** The screen is dark until she lights it again. */
  readonly blackout: boolean;
}

/** One day of a gathering. */
export interface Day {
  readonly id: DayId;
  readonly gatheringId: GatheringId;
  readonly position: number;
  readonly label: string;
  readonly date: IsoDate | null;
  /** When the day's first item starts. */
  readonly start: MinuteOfDay;
}

export type ParticipantRole = 'elected' | 'leader' | 'union' | 'business' | 'other';
export const PARTICIPANT_ROLES: readonly ParticipantRole[] = ['elected', 'leader', 'union', 'business', 'other'];
