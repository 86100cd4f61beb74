import type { Item } from '../agenda/agenda';
import type { Day, Gathering, Language } from '../agenda/gathering';
import type { GatheringId, GroupAnswerId, ItemId, QuestionId } from '../ids';
import type { Horizon, NoteKind } from '../notes/note';
import type { Figures } from '../ratings/figures';
import type { ComparedRound } from '../ratings/question-rounds';
import type { Answer, Breakdown, Choice, Question, QuestionKind } from '../ratings/rating';
import type { Observation } from '../reflection/observation';
import type { RunEvent } from '../run/run';
import type { Instant, IsoDate } from '../time';

/** What the big screen may know. No notes, no names, no private notes: they are not in it at all. */
export interface StageView {
  /** `present`: how many the answers are held against; null too where more have answered than were counted. */
  readonly gathering: Pick<Gathering, 'id' | 'title' | 'language' | 'zone' | 'alertMinutes' | 'present' | 'stageLook'>;
  readonly days: readonly Day[];
  readonly items: readonly Omit<Item, 'privateNote' | 'responsible' | 'materials' | 'links'>[];
  readonly run: readonly RunEvent[];
  /** The question on the big screen, when one is open or revealed. */
  readonly rating: StageRating | null;
  readonly room: StageRoom | null;
  /** For everyone; empty: none. */
  readonly message: string;
  /** Only for the speaker's screen and the facilitator's own; empty on every other. */
  readonly speakerMessage: string;
  readonly blackout: boolean;
  /** What she has asked the hall to look at instead of the day; null: the day. */
  readonly showing: StageShowing | null;
}

/** Something from the day's own material, as the hall sees it. */
export type StageShowing =
  | {
      readonly type: 'outcome';
      readonly kind: NoteKind;
      readonly text: string;
      readonly recipient: string;
      readonly owner: string;
      readonly due: IsoDate | null;
      readonly horizon: Horizon | null;
      readonly firstStep: string;
      readonly confirmed: boolean;
    }
  | {
      readonly type: 'observations';
      readonly title: string;
      readonly order: 'theme' | 'time';
      readonly page: number;
      readonly observations: readonly Pick<Observation, 'id' | 'aspect' | 'text' | 'theme' | 'starred'>[];
    }
  | {
      readonly type: 'rounds';
      /** The question. */
      readonly text: string;
      readonly lowAnchor: string;
      readonly highAnchor: string;
      /** How many there were before those that there is room for. */
      readonly earlier: number;
      /** The oldest first. */
      readonly rounds: readonly StageRound[];
    }
  | {
      readonly type: 'groups';
      readonly title: string;
      readonly page: number;
      readonly pages: number;
      /** Of this page: one part for each field of a group, or for each group where one field is shown. */
      readonly parts: readonly StageAnswers[];
    };

/** One round of a question, as the hall sees it. */
export interface StageRound extends Pick<ComparedRound, 'elsewhere' | 'openedAt' | 'comparison'> {
  readonly id: QuestionId;
  /** How many answered for themselves. */
  readonly n: number;
  /** null: so few answered that nothing is shown. */
  readonly figures: Figures | null;
  readonly groups: StageGroupScores;
}

export interface StageAnswers {
  readonly label: string;
  readonly answers: readonly {
    readonly id: GroupAnswerId;
    readonly text: string;
    readonly agreed: boolean;
    /** How many more said the same. */
    readonly alike: number;
  }[];
}

export interface StageRating {
  readonly question: Question;
  /** The form it is asked in; null: alone. */
  readonly formTitle: string | null;
  readonly answered: number;
  /** null until she reveals it, and while too few have answered for anyone to see it. Of a scale. */
  readonly tally: Figures | null;
  /** As `tally`, of a choice. */
  readonly chosen: readonly ChoiceCount[] | null;
  /** How many gave a mark or chose: less than have answered where some do not know, or skipped. Zero until she reveals it. */
  readonly given: number;
  /** How many of those that are shown were counted by hand. Zero until she reveals it. */
  readonly byHand: number;
  /** What groups said, without whose it is; null until she reveals it, and where no group has said anything. */
  readonly groups: StageGroupScores | null;
  /** How many questions stand on the form's page; 1 where it is asked alone. */
  readonly asked: number;
}

/** Scores of groups, apart from those of people. */
export interface StageGroupScores {
  /** Each group's one score, the highest first. */
  readonly consensus: readonly number[];
  /** Means told without their answers, with how many stand behind each where that is known. */
  readonly reported: readonly { readonly value: number; readonly n: number | null }[];
}

export interface ChoiceCount {
  readonly label: string;
  readonly count: number;
}

/** How phones get in. */
export interface StageRoom {
  readonly url: string;
  /** The address people can type, without the secret. */
  readonly shortAddress: string;
  readonly code: string;
  /** The QR code as an SVG path on a grid of `qrSize` modules, quiet zone not included. */
  readonly qrPath: string;
  readonly qrSize: number;
}

/** What one phone may know: the question it can answer, its own answer, and what has been revealed. */
export interface PhoneView {
  readonly title: string;
  readonly language: Language;
  /** The form they stand in together; null: one question alone. */
  readonly formTitle: string | null;
  /** What it can answer now, or could last: one question, or all of a form. */
  readonly questions: readonly PhoneQuestion[];
}

export interface PhoneQuestion {
  readonly id: QuestionId;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly lowAnchor: string;
  readonly highAnchor: string;
  readonly whyNotLower: string;
  readonly followUp: string;
  readonly choices: readonly Choice[];
  /** What it is to be broken down by, with what can be chosen; null: nothing of that is asked. */
  readonly breakdown: { readonly by: Breakdown; readonly options: readonly string[] } | null;
  readonly state: 'open' | 'closed';
  /** When it was first opened. Asked anew after its answers were taken away, it is another: what was answered before is not in. */
  readonly openedAt: Instant | null;
  /** When the countdown ends; null without one. */
  readonly closesAt: Instant | null;
  /** This device's own answer, as the laptop has it. */
  readonly mine: PhoneAnswer | null;
  readonly tally: Figures | null;
  readonly chosen: readonly ChoiceCount[] | null;
  /** The result is shown, but so few have answered that no distribution is. */
  readonly tooFew: boolean;
}

/** What a phone has answered. */
export type PhoneAnswer = Pick<
  Answer,
  'outcome' | 'score' | 'text' | 'choices' | 'whyNotLower' | 'comment' | 'segment'
>;

/** A QR code as an SVG path on a grid of `qrSize` modules, quiet zone not included. */
export type QrPicture = Pick<StageRoom, 'qrPath' | 'qrSize'>;

/** The network door, as the control room sees it. A note-taker sees it without any of the links. */
export type RoomState =
  | {
      readonly open: false;
      /** It closed by itself, because the day had ended. */
      readonly afterDay?: boolean;
    }
  | {
      readonly open: true;
      /** The gathering phones come to; the control room of another one must not show its code. */
      readonly gatheringId: GatheringId;
      readonly doors: readonly StageRoom[];
      /** The big screen in a browser on another machine. */
      readonly stageUrl: string;
      /** The speaker's screen: sees what the room sees, and what is for the speaker alone. */
      readonly speakerUrl: string;
      /** The remote in the facilitator's hand: whoever has this link can press Next. */
      readonly remoteUrl: string;
      readonly remoteQr: QrPicture;
      readonly phones: number;
      /** Who is in at this moment. */
      readonly present: RoomPresence;
      /** One for each of `doors`: whether a phone has reached it. */
      readonly tests: readonly RoomTest[];
      /** The door of note-takers and pads; null where it could not be had. */
      readonly crewDoor: CrewDoor | null;
      /** When it closes by itself, the day having ended; null: not while the day goes on. */
      readonly closesAt: Instant | null;
    };

/** How many there are of each, counted as devices. */
export interface RoomPresence {
  readonly screens: number;
  readonly remotes: number;
  readonly noteTakers: number;
  readonly pads: number;
  readonly cameras: number;
}

/** A page that does nothing but say that it was reached, for trying whether phones get through on this network. */
export interface RoomTest extends QrPicture {
  readonly address: string;
  readonly url: string;
  /** How many times a phone has said hello here, and when it last did. */
  readonly hellos: number;
  readonly lastAt: Instant | null;
}

/** The https door, and what to hold its certificate against. */
interface CrewDoor {
  readonly shortAddress: string;
  /** SHA-256 of the certificate, as browsers write it: `AB:CD:…`. */
  readonly fingerprint: string;
  /** How many times one of its links has been taken back: then there are others to be had. */
  readonly renewals: number;
}

/** An address this machine has, which the room may listen on. */
export interface RoomAddress {
  readonly address: string;
  /** The network card's name, as the system has it. */
  readonly name: string;
  /** Of a home, an office or a hotspot, and so one that phones nearby may reach. */
  readonly local: boolean;
}

/** What a camera may know: what it sends pictures to. */
export interface CameraView {
  readonly title: string;
  readonly language: Language;
  /** The item that runs, when one does. */
  readonly itemId: ItemId | null;
  readonly items: readonly { readonly id: ItemId; readonly title: string }[];
}
