import type { Item } from './agenda';
import type { Day, Gathering, Language } from './gathering';
import type { GatheringId, QuestionId } from './ids';
import type { Question, Tally } from './rating';
import type { RunEvent } from './run';

/** What the big screen may know. No notes, no names, no private notes: they are not in it at all. */
export interface StageView {
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
}

export interface StageRating {
  readonly question: Question;
  readonly answered: number;
  /** null until she reveals it, and while too few have answered for anyone to see it. */
  readonly tally: Tally | null;
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
  readonly question: PhoneQuestion | null;
}

export interface PhoneQuestion {
  readonly id: QuestionId;
  readonly text: string;
  readonly lowAnchor: string;
  readonly highAnchor: string;
  readonly followUp: string;
  readonly state: 'open' | 'closed';
  /** This device's own answer, as the laptop has it. */
  readonly mine: { readonly score: number; readonly comment: string } | null;
  readonly tally: Tally | null;
  /** The result is shown, but so few have answered that no distribution is. */
  readonly tooFew: boolean;
}

/** The network door, as the control room sees it. */
export type RoomState =
  | { readonly open: false }
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
      readonly remoteQr: Pick<StageRoom, 'qrPath' | 'qrSize'>;
      readonly phones: number;
    };
