import Database from 'better-sqlite3';

/**
 * A disk whose every fsync takes this much longer. Loaded before the program whose disk it is to be (`node --import`), it
 * holds each write transaction that SQLite has made durable until the time is up, with the thread blocked as fsync blocks
 * it: with WAL and synchronous=FULL there is one fsync for each. The same for Kjøreplan and for what it is held against.
 */
const extra = Number(process.env.KJOREPLAN_LOAD_FSYNC_MS ?? 0);
const clock = new Int32Array(new SharedArrayBuffer(4));
const sync = (): void => void Atomics.wait(clock, 0, 0, extra);

type Work = (...values: unknown[]) => unknown;

/** Runs it, and waits for the disk where that has ended a transaction. */
const synced = (db: () => Database.Database, work: Work): Work =>
  function (this: unknown, ...values) {
    const within = db().inTransaction;
    const result = work.apply(this, values);
    if (!within && !db().inTransaction) sync();
    return result;
  };

if (extra > 0) {
  const { prepare, transaction } = Database.prototype;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql);
    if (!statement.readonly)
      statement.run = synced(() => this, statement.run.bind(statement) as Work) as typeof statement.run;
    return statement;
  } as typeof prepare;
  Database.prototype.transaction = function (this: Database.Database, work: Work) {
    const made = transaction.call(this, work) as Record<'default' | 'deferred' | 'immediate' | 'exclusive', Work>;
    const slow = synced(() => this, made.default);
    const kinds = (['default', 'deferred', 'immediate', 'exclusive'] as const).map((kind) => [
      kind,
      synced(() => this, made[kind]),
    ]);
    return Object.assign(slow, Object.fromEntries(kinds));
  } as typeof transaction;
}
