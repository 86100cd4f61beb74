import type { Database } from 'better-sqlite3';

type Cell = string | number | bigint | Uint8Array | null;

/** How one field lies in its column. */
interface Column<Value> {
  readonly name: string;
  readonly write: (value: Value) => Cell;
  readonly read: (cell: Cell) => Value;
}

/** Fields whose value is its own column: text, whole numbers, null. The file is ours, so the type is trusted. */
export const plain = <Value extends string | number | null>(name: string): Column<Value> => ({
  name,
  write: (value) => value,
  read: (cell) => cell as Value,
});

export const flag = (name: string): Column<boolean> => ({
  name,
  write: (value) => (value ? 1 : 0),
  read: (cell) => cell === 1,
});

/** What is read over and over (a gathering's own row, before each edit) is parsed once; values are never changed in place. */
export const json = <Value>(name: string): Column<Value> => {
  let last: { readonly cell: Cell; readonly value: Value } | null = null;
  return {
    name,
    write: (value) => JSON.stringify(value),
    read: (cell) => {
      if (last?.cell !== cell) last = { cell, value: JSON.parse(String(cell)) as Value };
      return last.value;
    },
  };
};

type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

/** The four statements that every table of rows with an id and a gathering needs. */
export interface Table<Row> {
  get(id: string): Row | null;
  ofGathering(gatheringId: string): Row[];
  put(row: Row): void;
  delete(id: string): void;
}

interface TableOptions<Row> {
  readonly name: string;
  readonly columns: Columns<Row>;
  /** The column that says whose a row is, where it is not `gathering_id`. */
  readonly gatheringColumn?: string;
  /** `ORDER BY` of a gathering's rows. */
  readonly order: string;
}

export function createTable<Row extends object>(db: Database, options: TableOptions<Row>): Table<Row> {
  const fields = Object.keys(options.columns) as (keyof Row)[];
  const names = fields.map((field) => options.columns[field].name);
  const updates = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);
  const select = `SELECT ${names.join(', ')} FROM ${options.name}`;
  const one = db.prepare<[string], Cell[]>(`${select} WHERE id = ?`).raw();
  const list = db
    .prepare<[string], Cell[]>(
      `${select} WHERE ${options.gatheringColumn ?? 'gathering_id'} = ? ORDER BY ${options.order}`,
    )
    .raw();
  const upsert = db.prepare<Cell[]>(
    `INSERT INTO ${options.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
  );
  const remove = db.prepare<[string]>(`DELETE FROM ${options.name} WHERE id = ?`);

  const decode = (cells: readonly Cell[]): Row => {
    const row: Partial<Row> = {};
    for (const [at, field] of fields.entries()) row[field] = options.columns[field].read(cells[at] ?? null);
    return row as Row;
  };

  return {
    get: (id) => {
      const cells = one.get(id);
      return cells === undefined ? null : decode(cells);
    },
    ofGathering: (gatheringId) => list.all(gatheringId).map(decode),
    put: (row) => {
      upsert.run(...fields.map((field) => options.columns[field].write(row[field])));
    },
    delete: (id) => {
      remove.run(id);
    },
  };
}
