import type { Database } from 'better-sqlite3';

export interface Migration {
  /** The schema version it leads to: one more than the one before. */
  readonly version: number;
  readonly sql: string;
}

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a file up to the newest version, one migration and one transaction at a time. Foreign keys are off meanwhile,
 * outside the transaction where that takes effect: else rebuilding a table would delete what refers to it. The caller has
 * made a backup.
 *
 * @throws when a migration leaves a broken reference; the file is then as before that migration.
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(db)) continue;
    db.pragma('foreign_keys = OFF');
    try {
      db.transaction(() => {
        db.exec(migration.sql);
        const broken = db.pragma('foreign_key_check');
        if (Array.isArray(broken) && broken.length > 0) {
          throw new Error(`Migration ${migration.version} breaks ${broken.length} references`);
        }
        db.pragma(`user_version = ${migration.version}`);
      }).immediate();
    } finally {
      db.pragma('foreign_keys = ON');
    }
  }
}
