import type {
  BackupInfo,
  Role,
  RoomLink,
  RoomWay,
  StageWindowState,
  TemplateLack,
  UnreadableReason,
} from '../../contract';
import type { Language } from '../../domain/agenda/gathering';
import type { DraftAgenda } from '../../domain/draft/draft-agenda';
import type { GatheringId, PictureId } from '../../domain/ids';
import type { ActionsSheet } from '../../domain/notes/action-changes';
import type { LetterReceivers } from '../../domain/report/letter-receivers';
import type { ReportDocument } from '../../domain/report/report-document';
import type { Instant } from '../../domain/time';
import type { Snapshot } from '../../domain/views/snapshot';
import type { RoomAddress, RoomState, StageRoom } from '../../domain/views/views';

/** Who is at the other end of a call. Each door makes one from what it has checked (a cookie, a token, a window). */
export interface Caller {
  readonly role: Role;
  /** A phone's own random id, at least 128 bits; null for everyone else. */
  readonly device: string | null;
  /** The only gathering this caller may touch; null: all of them. */
  readonly gatheringId: GatheringId | null;
  /** The team member or the group whose pad it is; left out for everyone else. */
  readonly bound?: string;
  /** Which of several laptops a note-taker writes on, and so whose steps her undo means; left out for everyone else. */
  readonly session?: string;
}

/** Time is lent, so that tests and rehearsals can make it. */
export interface Clock {
  now(): Instant;
  /** Seconds since the machine started, counted through sleep; null where nothing knows. */
  uptime(): number | null;
  /** How far the machine's wall clock has been set ahead of `now` (negative: back); 0 while the two agree. */
  wallAheadMs(): number;
  /** Takes the wall clock's time as the right one from here on. */
  followWall(): void;
}

type ReadAgendaInput =
  | { readonly text: string }
  | { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

type ReadPeopleResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadableReason };

type ReadActionsResult =
  | { readonly ok: true; readonly sheet: ActionsSheet | null }
  | { readonly ok: false; readonly reason: UnreadableReason };

type ReadAgendaResult =
  | { readonly ok: true; readonly agenda: DraftAgenda }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** Whose link a pad or a laptop comes in by: a role, and for a pad the member or the group it is bound to. */
export interface CrewGuest {
  readonly role: 'noteTaker' | 'teamMember' | 'group' | 'camera';
  readonly bound?: string;
}

/** Whose link it is: one of the crew's, or that of phones and screens. */
export type RoomGuest =
  | CrewGuest
  | { readonly role: 'participant' | 'stage' | 'speaker' | 'remote'; readonly bound?: undefined };

/** The network door. `open` answers null when the machine is on no network. */
export interface RoomService {
  /** What the machine may listen on, the likeliest first. */
  addresses(): readonly RoomAddress[];
  /** `addresses`: only on these of them; links and the big screen use the first. */
  open(gatheringId: GatheringId, addresses?: readonly string[]): Promise<RoomState | null>;
  /** `afterDay`: nobody pressed anything, the day was over. */
  close(afterDay?: boolean): Promise<RoomState>;
  state(): RoomState;
  /** Says when it is going to be closed; null: not as things are. */
  sayClosing(at: Instant | null): void;
  /** How phones get in, for the big screen of that gathering; null while closed. */
  stageRoom(gatheringId: GatheringId): StageRoom | null;
  /** How one of the crew gets in at the https door; null while that is closed. */
  crewLink(gatheringId: GatheringId, guest: CrewGuest): RoomLink | null;
  /** Who has come in, by which link; null while it is not open for that gathering. */
  ways(gatheringId: GatheringId): readonly RoomWay[] | null;
  /** Takes a link back, and puts out at once who came by it, or that visit alone. null: not open for that gathering. */
  revoke(gatheringId: GatheringId, guest: RoomGuest, visitId: string | null): Promise<RoomState | null>;
  subscribe(listener: () => void): () => void;
}

export interface StageWindowService {
  state(): StageWindowState;
  show(gatheringId: GatheringId, open: boolean): StageWindowState;
}

export interface BackupService {
  list(): readonly BackupInfo[];
  backUp(): Promise<void>;
  /** false when there is no such backup, or it is not in good order. */
  restore(name: string): Promise<boolean>;
}

/** What can be taken along as a file that takes a while to write. */
export type PaperKind = 'word' | 'excel' | 'web' | 'article' | 'letter' | 'crew' | 'programme';

interface PaperJob {
  readonly kind: PaperKind;
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** Whom a letter is to; empty for everything else. */
  readonly organisation: string;
  readonly pictures: ReadonlyMap<PictureId, { readonly type: string; readonly bytes: Uint8Array }>;
  /** The Word template it is made on; null: the app's own look. */
  readonly template: Uint8Array | null;
}

type WordTemplateRead =
  | { readonly ok: true; readonly lacks: readonly TemplateLack[] }
  | { readonly ok: false; readonly fault: 'notWord' | 'broken' | 'macros' | 'tooLarge' };

interface TextWriters {
  readonly article: (snapshot: Snapshot, language: Language) => ReportDocument;
  readonly letterReceivers: (snapshot: Snapshot) => LetterReceivers;
  readonly markdown: (snapshot: Snapshot, language: Language) => string;
  /** null: no action has a deadline. */
  readonly calendar: (snapshot: Snapshot, language: Language) => string | null;
}

/** What the engine may use without knowing how it is done: whoever composes the app lends it. */
export interface Services {
  readonly readAgenda: (input: ReadAgendaInput) => Promise<ReadAgendaResult>;
  /** A list of participants in a file, as lines of text with tabs between what stands in a row. */
  readonly readPeople: (file: Extract<ReadAgendaInput, { fileName: string }>) => Promise<ReadPeopleResult>;
  /** The actions in a workbook of ours that has been worked in; null where it holds none. */
  readonly readActions: (file: Extract<ReadAgendaInput, { fileName: string }>) => Promise<ReadActionsResult>;
  readonly reportDocument: (snapshot: Snapshot, language: Language) => ReportDocument;
  /** In a thread of its own; aborted, it is given up. */
  readonly writePaper: (job: PaperJob, signal: AbortSignal | undefined) => Promise<Uint8Array<ArrayBuffer>>;
  /** What a Word file of hers can be used for. */
  readonly readWordTemplate: (bytes: Uint8Array) => Promise<WordTemplateRead>;
  /** What is light enough to be written here. */
  readonly text: TextWriters;
  /** A page as PDF; null where there is no desktop to print it. */
  readonly printPdf: ((html: string) => Promise<Uint8Array<ArrayBuffer>>) | null;
  readonly room: RoomService;
  readonly stageWindow: StageWindowService;
  readonly backups: BackupService;
  readonly app: { readonly version: string; readonly storePath: string; readonly desktop: boolean };
}
