import type { Database } from 'better-sqlite3';
import type { AnswerId, QuestionId } from '../domain/ids';

/** What ties a phone to its one answer while the question is open, and to nothing afterwards. */
export interface Votes {
  key(questionId: QuestionId): Uint8Array | null;
  setKey(questionId: QuestionId, key: Uint8Array): void;
  /** And the marks it made on the answers. */
  dropKey(questionId: QuestionId): void;
  /** How many answers of any kind stand to it. */
  count(questionId: QuestionId): number;
  answerOf(questionId: QuestionId, device: Uint8Array): AnswerId | null;
  setDevice(answerId: AnswerId, device: Uint8Array): void;
  /** Whether a phone has been tied to it since its question last opened. */
  hasDevice(answerId: AnswerId): boolean;
}

export function createVotes(db: Database): Votes {
  const key = db.prepare<[string], { key: Uint8Array }>('SELECT key FROM question_key WHERE question_id = ?');
  const put = db.prepare(
    'INSERT INTO question_key (question_id, key) VALUES (?, ?) ON CONFLICT (question_id) DO UPDATE SET key = excluded.key',
  );
  const drop = db.prepare('DELETE FROM question_key WHERE question_id = ?');
  const forget = db.prepare('UPDATE answer SET device = NULL WHERE question_id = ? AND device IS NOT NULL');
  const marked = db.prepare<[string]>('SELECT 1 FROM answer WHERE id = ? AND device IS NOT NULL');
  const find = db.prepare<[string, Uint8Array], { id: AnswerId }>(
    'SELECT id FROM answer WHERE question_id = ? AND device = ?',
  );
  const count = db.prepare<[string], number>('SELECT count(*) FROM answer WHERE question_id = ?').pluck();
  const device = db.prepare('UPDATE answer SET device = ? WHERE id = ?');
  return {
    key: (questionId) => key.get(questionId)?.key ?? null,
    setKey: (questionId, bytes) => {
      put.run(questionId, bytes);
    },
    dropKey: (questionId) => {
      drop.run(questionId);
      forget.run(questionId);
    },
    count: (questionId) => count.get(questionId) ?? 0,
    answerOf: (questionId, hash) => find.get(questionId, hash)?.id ?? null,
    setDevice: (answerId, hash) => {
      device.run(hash, answerId);
    },
    hasDevice: (answerId) => marked.get(answerId) !== undefined,
  };
}
