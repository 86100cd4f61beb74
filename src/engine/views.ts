import type { Role } from '../contract';
import type { GatheringId, QuestionId } from '../domain/ids';
import { FEWEST_SHOWN, isScore, type Question, type Tally } from '../domain/rating';
import { tallyOf } from '../domain/tally';
import type { PhoneView, StageView } from '../domain/views';
import type { Reader } from '../store';
import type { RoomService } from './context';
import { deviceHash } from './ratings';
import { stageShowing } from './showing';

function tally(read: Reader, question: Question): Tally {
  const answers = read.tables.answer.ofGathering(question.gatheringId);
  return tallyOf(answers.filter((answer) => answer.questionId === question.id));
}

/** What the room may see of the answers: nothing before she shows it, and nothing of a few. */
function shownTally(read: Reader, question: Question): Tally | null {
  const figures = question.revealed ? tally(read, question) : null;
  return figures && figures.n >= FEWEST_SHOWN ? figures : null;
}

/** The question the room is on: the open one, else the one whose result is shown, else the one closed last. */
function currentQuestion(questions: readonly Question[]): Question | null {
  const open = questions.find((question) => question.state === 'open');
  if (open) return open;
  const closed = questions.filter((question) => question.closedAt !== null);
  closed.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0));
  return closed.find((question) => question.revealed) ?? closed[0] ?? null;
}

/** What the big screen may know: built field by field, so that nothing private can slip along. */
export function stageView(read: Reader, room: RoomService, gatheringId: GatheringId, role: Role): StageView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering || gathering.deletedAt !== null) return null;
  const question = currentQuestion(read.tables.question.ofGathering(gatheringId));
  const onStage = question && (question.state === 'open' || question.revealed) ? question : null;
  const figures = onStage ? tally(read, onStage) : null;
  const state = read.tables.stage.get(gatheringId);
  const { id, title, language, zone, alertMinutes, present, stageLook } = gathering;
  return {
    gathering: { id, title, language, zone, alertMinutes, present, stageLook },
    days: read.tables.day.ofGathering(gatheringId),
    items: read.tables.item
      .ofGathering(gatheringId)
      .map(({ privateNote: _private, responsible: _who, materials: _what, links: _links, ...shown }) => shown),
    run: read.tables.runEvent.ofGathering(gatheringId),
    rating: onStage && {
      question: onStage,
      answered: figures?.n ?? 0,
      tally: shownTally(read, onStage),
    },
    room: room.stageRoom(gatheringId),
    message: state?.message ?? '',
    speakerMessage: role === 'stage' ? '' : (state?.speakerMessage ?? ''),
    blackout: state?.blackout ?? false,
    showing: stageShowing(read, gatheringId, state?.showing ?? null),
  };
}

/** What one phone may know. */
export function phoneView(read: Reader, gatheringId: GatheringId, device: string): PhoneView | null {
  const gathering = read.tables.gathering.get(gatheringId);
  if (!gathering || gathering.deletedAt !== null) return null;
  const question = currentQuestion(read.tables.question.ofGathering(gatheringId));
  const base = { title: gathering.title, language: gathering.language };
  if (!question || question.state === 'draft') return { ...base, question: null };
  return {
    ...base,
    question: {
      id: question.id,
      text: question.text,
      lowAnchor: question.lowAnchor,
      highAnchor: question.highAnchor,
      followUp: question.followUp,
      state: question.state,
      mine: ownAnswer(read, question.id, device),
      tally: shownTally(read, question),
      tooFew: question.revealed && tally(read, question).n < FEWEST_SHOWN,
    },
  };
}

function ownAnswer(read: Reader, questionId: QuestionId, device: string): { score: number; comment: string } | null {
  const key = read.votes.key(questionId);
  const id = key && read.votes.answerOf(questionId, deviceHash(key, device));
  const answer = id ? read.tables.answer.get(id) : null;
  return answer && isScore(answer.score) ? { score: answer.score, comment: answer.comment } : null;
}
