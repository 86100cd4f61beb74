import type { Database } from 'better-sqlite3';
import type { Answer, Form, GroupScore, Question } from '../domain/ratings/rating';
import { createTable, flag, json, plain, type Table } from './table';

/** What the room is asked, and what it answers. */
export interface RatingTables {
  readonly form: Table<Form>;
  readonly question: Table<Question>;
  readonly answer: Table<Answer>;
  readonly groupScore: Table<GroupScore>;
}

function questionTable(db: Database): Table<Question> {
  return createTable<Question>(db, {
    name: 'question',
    order: 'position',
    columns: {
      id: plain('id'),
      gatheringId: plain('gathering_id'),
      itemId: plain('item_id'),
      position: plain('position'),
      kind: plain('kind'),
      text: plain('text'),
      lowAnchor: plain('low_anchor'),
      highAnchor: plain('high_anchor'),
      whyNotLower: plain('why_not_lower'),
      followUp: plain('follow_up'),
      choices: json('choices'),
      roundOf: plain('round_of'),
      formId: plain('form_id'),
      breakdown: plain('breakdown'),
      countdown: plain('countdown'),
      closesAt: plain('closes_at'),
      state: plain('state'),
      revealed: flag('revealed'),
      openedAt: plain('opened_at'),
      closedAt: plain('closed_at'),
    },
  });
}

function answerTable(db: Database): Table<Answer> {
  return createTable<Answer>(db, {
    name: 'answer',
    order: 'id',
    columns: {
      id: plain('id'),
      gatheringId: plain('gathering_id'),
      questionId: plain('question_id'),
      source: plain('source'),
      outcome: plain('outcome'),
      score: plain('score'),
      text: plain('text'),
      choices: json('choices'),
      whyNotLower: plain('why_not_lower'),
      comment: plain('comment'),
      segment: plain('segment'),
      hidden: json('hidden'),
    },
  });
}

export function ratingTables(db: Database): RatingTables {
  return {
    question: questionTable(db),
    answer: answerTable(db),
    form: createTable<Form>(db, {
      name: 'form',
      order: 'position',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        position: plain('position'),
        title: plain('title'),
        countdown: plain('countdown'),
      },
    }),
    groupScore: createTable<GroupScore>(db, {
      name: 'group_score',
      order: 'id',
      columns: {
        id: plain('id'),
        gatheringId: plain('gathering_id'),
        questionId: plain('question_id'),
        type: plain('type'),
        label: plain('label'),
        value: plain('value'),
        n: plain('n'),
      },
    }),
  };
}
