import type { Item } from '../agenda/agenda';
import type { Day, Gathering, StageState } from '../agenda/gathering';
import type { Group, GroupAnswer, TaskSheet } from '../groups/group';
import type { DayId, ItemId } from '../ids';
import type { Draft, Note } from '../notes/note';
import type { Participant } from '../people/participant';
import type { Picture } from '../pictures/picture';
import type { RoundElsewhere } from '../ratings/question-rounds';
import type { Answer, Form, GroupScore, Question } from '../ratings/rating';
import type { Observation } from '../reflection/observation';
import type { Reflection } from '../reflection/reflection';
import type { ReportSettings } from '../report/report-settings';
import type { RunEvent } from '../run/run';

/** Everything the control room knows of one gathering. */
export interface Snapshot {
  readonly gathering: Gathering;
  readonly days: readonly Day[];
  readonly items: readonly Item[];
  readonly run: readonly RunEvent[];
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly questions: readonly Question[];
  readonly forms: readonly Form[];
  readonly answers: readonly Answer[];
  readonly groupScores: readonly GroupScore[];
  readonly participants: readonly Participant[];
  readonly reflections: readonly Reflection[];
  /** Only those that have been revealed. */
  readonly observations: readonly Observation[];
  readonly groups: readonly Group[];
  readonly tasks: readonly TaskSheet[];
  readonly groupAnswers: readonly GroupAnswer[];
  readonly pictures: readonly Picture[];
  /** null until she has chosen or written something for the summary. */
  readonly reportSettings: ReportSettings | null;
  /** null until she has put something on the big screen. */
  readonly stage: StageState | null;
  /** The same questions in other gatherings, as figures: known where papers are made, and nowhere else. */
  readonly roundsElsewhere?: readonly RoundElsewhere[];
}

/** A gathering in which nothing has been done yet. */
export const PLAIN_SNAPSHOT: Omit<Snapshot, 'gathering'> = {
  days: [],
  items: [],
  run: [],
  notes: [],
  drafts: [],
  questions: [],
  forms: [],
  answers: [],
  groupScores: [],
  participants: [],
  reflections: [],
  observations: [],
  groups: [],
  tasks: [],
  groupAnswers: [],
  pictures: [],
  reportSettings: null,
  stage: null,
};

/** One row that changed: what it was and what it is; null where it was not or is no more. */
export type Change =
  | RowChange<'gathering', Gathering>
  | RowChange<'day', Day>
  | RowChange<'item', Item>
  | RowChange<'runEvent', RunEvent>
  | RowChange<'note', Note>
  | RowChange<'draft', Draft>
  | RowChange<'question', Question>
  | RowChange<'form', Form>
  | RowChange<'answer', Answer>
  | RowChange<'groupScore', GroupScore>
  | RowChange<'participant', Participant>
  | RowChange<'reflection', Reflection>
  | RowChange<'observation', Observation>
  | RowChange<'group', Group>
  | RowChange<'task', TaskSheet>
  | RowChange<'groupAnswer', GroupAnswer>
  | RowChange<'picture', Picture>
  | RowChange<'reportSettings', ReportSettings>
  | RowChange<'stage', StageState>;

interface RowChange<Entity extends string, Row> {
  readonly entity: Entity;
  /** The row's id; for a draft its pad. */
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

function replaced<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  id: string,
  after: Row | null,
): readonly Row[] {
  const at = rows.findIndex((row) => idOf(row) === id);
  if (at < 0) return after === null ? rows : [...rows, after];
  if (after === null) return rows.toSpliced(at, 1);
  return rows.with(at, after);
}

const byId = (row: { readonly id: string }): string => row.id;

/** The snapshot after one change. Changes must be applied in the order they were committed. */
export function applyChange(snapshot: Snapshot, change: Change): Snapshot {
  switch (change.entity) {
    case 'gathering':
      return change.after ? { ...snapshot, gathering: change.after } : snapshot;
    case 'day':
      return { ...snapshot, days: replaced(snapshot.days, byId, change.id, change.after) };
    case 'item':
      return { ...snapshot, items: replaced(snapshot.items, byId, change.id, change.after) };
    case 'runEvent':
      return { ...snapshot, run: replaced(snapshot.run, byId, change.id, change.after) };
    case 'note':
      return { ...snapshot, notes: replaced(snapshot.notes, byId, change.id, change.after) };
    case 'draft':
      return { ...snapshot, drafts: replaced(snapshot.drafts, (row) => row.padId, change.id, change.after) };
    case 'question':
      return { ...snapshot, questions: replaced(snapshot.questions, byId, change.id, change.after) };
    case 'form':
      return { ...snapshot, forms: replaced(snapshot.forms, byId, change.id, change.after) };
    case 'groupScore':
      return { ...snapshot, groupScores: replaced(snapshot.groupScores, byId, change.id, change.after) };
    case 'answer':
      return { ...snapshot, answers: replaced(snapshot.answers, byId, change.id, change.after) };
    case 'participant':
      return { ...snapshot, participants: replaced(snapshot.participants, byId, change.id, change.after) };
    case 'reflection':
      return { ...snapshot, reflections: replaced(snapshot.reflections, byId, change.id, change.after) };
    case 'observation':
      return { ...snapshot, observations: replaced(snapshot.observations, byId, change.id, change.after) };
    case 'group':
      return { ...snapshot, groups: replaced(snapshot.groups, byId, change.id, change.after) };
    case 'task':
      return { ...snapshot, tasks: replaced(snapshot.tasks, byId, change.id, change.after) };
    case 'groupAnswer':
      return { ...snapshot, groupAnswers: replaced(snapshot.groupAnswers, byId, change.id, change.after) };
    case 'picture':
      return { ...snapshot, pictures: replaced(snapshot.pictures, byId, change.id, change.after) };
    case 'reportSettings':
      return { ...snapshot, reportSettings: change.after };
    case 'stage':
      return { ...snapshot, stage: change.after };
  }
}

/**
 * The stacks of undo. The run has its own: taking back an event is itself an event of the log. `answers`: what the crew does
 * with the groups' answers.
 */
export type HistoryScope = 'plan' | 'notes' | 'answers' | 'ratings' | 'people' | 'report';
export const HISTORY_SCOPES: readonly HistoryScope[] = ['plan', 'notes', 'answers', 'ratings', 'people', 'report'];

/** Name of a step that can be undone: the key of its sentence under `common:history`. */
export type HistoryLabel =
  | 'itemAdded'
  | 'itemChanged'
  | 'itemMoved'
  | 'itemRemoved'
  | 'itemParked'
  | 'itemUnparked'
  | 'itemsAdded'
  | 'itemsChanged'
  | 'itemsMoved'
  | 'itemsRemoved'
  | 'dayAdded'
  | 'dayChanged'
  | 'dayRemoved'
  | 'gatheringChanged'
  | 'gatheringClosed'
  | 'gatheringReopened'
  | 'noteAdded'
  | 'noteChanged'
  | 'noteRemoved'
  | 'noteSplit'
  | 'notesMerged'
  | 'actionsChanged'
  | 'groupsChanged'
  | 'reflectionSetUp'
  | 'answersGathered'
  | 'answerAgreed'
  | 'notesMade'
  | 'groupWrote'
  | 'groupChanged'
  | 'groupRemoved'
  | 'groupRestored'
  | 'observationWritten'
  | 'observationChanged'
  | 'observationWithdrawn'
  | 'observationRestored'
  | 'observationsShown'
  | 'stepTakenBack'
  | 'questionAdded'
  | 'questionChanged'
  | 'questionRemoved'
  | 'answerTallied'
  | 'answersReset'
  | 'answersTallied'
  | 'wordsHidden'
  | 'wordsShown'
  | 'groupScoreChanged'
  | 'formChanged'
  | 'peopleChanged'
  | 'reportChanged'
  | 'pictureAdded'
  | 'pictureChanged'
  | 'pictureRemoved';

/** The item that a step is about, as it stands now; `title` is empty where the step is about several, or it has none. */
export interface StepAbout {
  readonly itemId: ItemId;
  readonly title: string;
  /** Null: among the alternatives. */
  readonly dayId: DayId | null;
  /** False: it is no more. */
  readonly isThere: boolean;
}

/** One step of the history, as whoever undoes it is told. */
export interface HistoryStep {
  readonly seq: number;
  readonly label: HistoryLabel;
  /** Null where it is about no item of the plan. */
  readonly about: StepAbout | null;
}

export type History = Readonly<
  Record<HistoryScope, { readonly undo: HistoryLabel | null; readonly redo: HistoryLabel | null }>
>;
