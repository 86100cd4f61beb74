import type { Kind } from '../domain/agenda/agenda';
import type { Language } from '../domain/agenda/gathering';
import type { DayId, GatheringId, GroupId, NoteId } from '../domain/ids';
import type { Shorthand } from '../domain/notes/shorthand';
import type { RunEvent, TakenBack } from '../domain/run/run';
import type { Instant, IsoDate, MinuteOfDay, Minutes } from '../domain/time';
import type { GroupPadView, TeamPadView } from '../domain/views/pad-views';
import type { Change, History, Snapshot } from '../domain/views/snapshot';
import type { CameraView, PhoneView, RoomState, StageView } from '../domain/views/views';

/**
 * Every feed begins with the whole, goes on with what changes, and beats once a second in between. A client that hears
 * nothing for `STALE_AFTER` ms says that it is cut off. `now` is the server's clock, from which every screen computes.
 */
export const BEAT_EVERY = 1_000;
export const STALE_AFTER = 2_500;

export interface Beat {
  readonly type: 'beat';
  readonly now: Instant;
  /** The machine's wall clock was set by so much while the program ran, and is not followed; 0: it was not. */
  readonly wallAheadMs: number;
}

/** By the item with the reflecting team; an item that has none is not in it. */
export type HiddenCounts = Readonly<Record<string, number>>;

export type ControlMessage =
  | {
      readonly type: 'snapshot';
      readonly now: Instant;
      readonly seq: number;
      readonly snapshot: Snapshot;
      readonly history: History;
      readonly room: RoomState;
      /** How many of each round's observations are hidden still: that they are there, and nothing of what they say. */
      readonly hidden?: HiddenCounts;
    }
  | {
      readonly type: 'changes';
      readonly now: Instant;
      readonly seq: number;
      readonly changes: readonly Change[];
      readonly history: History;
      /** Where they may have become others. */
      readonly hidden?: HiddenCounts;
    }
  | { readonly type: 'room'; readonly now: Instant; readonly room: RoomState }
  | {
      readonly type: 'editing';
      readonly now: Instant;
      readonly editing: readonly Editing[];
      /** The pads in which somebody is at it: what stands half-typed there has been left by nobody. */
      readonly typing: readonly string[];
      readonly tables: readonly BegunAtTable[];
    }
  | Beat;

export type StageMessage =
  | { readonly type: 'stage'; readonly now: Instant; readonly view: StageView }
  /** What a press has added to the run log of the view: nobody waits for a whole plan to be sent to every screen. */
  | { readonly type: 'ran'; readonly now: Instant; readonly events: readonly RunEvent[] }
  | Beat;
export type PhoneMessage = { readonly type: 'phone'; readonly now: Instant; readonly view: PhoneView } | Beat;
export type CameraMessage = { readonly type: 'camera'; readonly now: Instant; readonly view: CameraView } | Beat;
export type TeamMessage = { readonly type: 'team'; readonly now: Instant; readonly view: TeamPadView } | Beat;
export type GroupMessage = { readonly type: 'group'; readonly now: Instant; readonly view: GroupPadView } | Beat;
export type LibraryMessage =
  | {
      readonly type: 'library';
      readonly now: Instant;
      readonly gatherings: readonly GatheringSummary[];
      readonly settings: Settings;
    }
  | Beat;

/** One row of the list of gatherings. */
export interface GatheringSummary {
  readonly id: GatheringId;
  readonly title: string;
  readonly place: string;
  readonly network: string;
  readonly language: Language;
  readonly firstDate: IsoDate | null;
  readonly lastDate: IsoDate | null;
  readonly start: MinuteOfDay;
  /** The first day's line: its steps in order. */
  readonly line: readonly { readonly kind: Kind; readonly minutes: Minutes }[];
  readonly days: number;
  readonly state: 'planned' | 'running' | 'held';
  readonly participants: number;
  /** The deleted ones not among them. */
  readonly notes: number;
  /** How many of the notes are. */
  readonly actions: number;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly deletedAt: Instant | null;
}

export interface Settings {
  /** Language of the app itself; null until chosen: the machine's own. */
  readonly language: Language | null;
  readonly theme: 'system' | 'light' | 'dark';
  /** Move the big screen by itself when a projector is plugged in. */
  readonly stageOnPlug: boolean;
  /** Short forms that expand as a note is typed. */
  readonly shorthand: readonly Shorthand[];
}

export interface SystemInfo {
  readonly version: string;
  /** null for those who are not at this machine. */
  readonly storePath: string | null;
  readonly desktop: boolean;
  readonly backups: readonly BackupInfo[];
}

export interface BackupInfo {
  readonly name: string;
  readonly at: Instant;
  readonly bytes: number;
}

/** What the desktop's screens are doing; in a browser there is no such thing. */
export interface StageWindowState {
  readonly available: boolean;
  readonly open: boolean;
  /** 1-based number of the display it stands on. */
  readonly display: number | null;
  readonly displays: number;
}

/** What became of a change to a note that somebody else may have changed meanwhile. */
export interface NoteAnswer {
  /** `both`: the same words were changed by two, and both stand. */
  readonly merged: 'no' | 'clean' | 'both';
}

/** A note that somebody has open. */
export interface Editing {
  readonly padId: string;
  readonly name: string;
  readonly noteId: NoteId;
}

/** How many lines a table has begun and not added yet. */
export interface BegunAtTable {
  readonly groupId: GroupId;
  readonly lines: number;
}

/** Where a day is in its course; kept with the run's answers so that a press can be acknowledged in words. */
export interface RunAnswer {
  readonly dayId: DayId;
  /** false when the press changed nothing, because another press had already done it. */
  readonly applied: boolean;
  /** What an undo took back; null for anything else. */
  readonly takenBack: TakenBack | null;
}
