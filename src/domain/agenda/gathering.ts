import type { DayId, GatheringId, GroupId, ItemId, NoteId, PictureId, QuestionId } from '../ids';
import type { Instant, IsoDate, MinuteOfDay } from '../time';

export type Language = 'nb' | 'nn' | 'en';
export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** What the big screen shows of the day, beside the item's title and the clock, which are always there. */
export type StagePart = 'question' | 'progress' | 'next' | 'endTime' | 'dayLine' | 'title';
export const STAGE_PARTS: readonly StagePart[] = ['question', 'progress', 'next', 'endTime', 'dayLine', 'title'];

/** How the big screen looks for a gathering. */
export interface StageLook {
  readonly parts: readonly StagePart[];
  readonly ground: 'dark' | 'light';
  /** `#rrggbb`, for what is marked; null: the app's own. */
  readonly accent: string | null;
  readonly logoId: PictureId | null;
}
const PLAIN_STAGE_LOOK: StageLook = { parts: STAGE_PARTS, ground: 'dark', accent: null, logoId: null };

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
  readonly stageLook: StageLook;
  /** Participants by name in the summary and the exports; else only counted by role and organisation. */
  readonly showNames: boolean;
  /** Set when she has closed it: nothing in it changes any more until she opens it again. */
  readonly closedAt: Instant | null;
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
  stageLook: PLAIN_STAGE_LOOK,
  showNames: true,
  closedAt: null,
  deletedAt: null,
};

/** Something from the day's own material, put before the hall. */
export type Showing =
  /** «Er vi enige om dette?» */
  | {
      readonly type: 'outcome';
      readonly noteId: NoteId;
      /** The words as they are being changed before the hall; null: as the note has them. */
      readonly wording: string | null;
    }
  /** The reflecting team's observations, once they are revealed. */
  | {
      readonly type: 'observations';
      readonly itemId: ItemId;
      readonly order: 'theme' | 'time';
      /** Which page of them, from 0, where there are more than the screen has room for. */
      readonly page: number;
    }
  /** The rounds in which a question was asked, beside each other. */
  | { readonly type: 'rounds'; readonly questionId: QuestionId }
  /** One group's answers, or everyone's to one field. */
  | {
      readonly type: 'groups';
      readonly itemId: ItemId;
      readonly groupId: GroupId | null;
      readonly fieldId: string | null;
      /** As of observations. */
      readonly page: number;
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
  /** What she has asked the hall to look at instead of the day; null: the day. */
  readonly showing: Showing | null;
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
