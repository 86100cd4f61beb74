import type { Database } from 'better-sqlite3';
import type { Instant } from '../domain/time';

/** A Word file of her municipality's, which summaries are made on. */
interface WordTemplate {
  readonly id: string;
  readonly name: string;
  readonly addedAt: Instant;
}

export interface WordTemplates {
  list(): WordTemplate[];
  bytes(id: string): Uint8Array<ArrayBuffer> | null;
  put(template: WordTemplate, bytes: Uint8Array): void;
  remove(id: string): void;
}

export function createWordTemplates(db: Database): WordTemplates {
  const list = db.prepare<[], WordTemplate>(
    'SELECT id, name, added_at AS addedAt FROM word_template ORDER BY added_at, id',
  );
  const bytes = db.prepare<[string], { bytes: Uint8Array<ArrayBuffer> }>(
    'SELECT bytes FROM word_template WHERE id = ?',
  );
  const put = db.prepare(
    `INSERT INTO word_template (id, name, added_at, bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, added_at = excluded.added_at, bytes = excluded.bytes`,
  );
  const remove = db.prepare('DELETE FROM word_template WHERE id = ?');
  return {
    list: () => list.all(),
    bytes: (id) => bytes.get(id)?.bytes ?? null,
    put: (template, content) => {
      put.run(template.id, template.name, template.addedAt, content);
    },
    remove: (id) => {
      remove.run(id);
    },
  };
}
