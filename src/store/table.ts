import type { Database, Statement } from 'better-sqlite3';

type Cell = string | number | bigint | Uint8Array | null;

/** How one field lies in its column. */
export interface Column<Value> {
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

export const json = <Value>(name: string): Column<Value> => ({
  name,
  write: (value) => JSON.stringify(value),
  read: (cell) => JSON.parse(String(cell)) as Value,
});

type Columns<Row> = { readonly [Field in keyof Row]-?: Column<Row[Field]> };

/** The four statements that every table of rows with an id and a gathering needs. */
export interface Table<Row> {
  get(id: string): Row | null;
  ofGathering(gatheringId: string): Row[];
  put(row: Row): void;
  delete(id: string): void;
  /** Rows of a hand-written `SELECT *`. */
  rows(statement: Statement<unknown[]>, ...args: Cell[]): Row[];
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
  const select = db.prepare<unknown[]>(`SELECT * FROM ${options.name} WHERE id = ?`);
  const list = db.prepare<unknown[]>(
    `SELECT * FROM ${options.name} WHERE ${options.gatheringColumn ?? 'gathering_id'} = ? ORDER BY ${options.order}`,
  );
  const upsert = db.prepare<unknown[]>(
    `INSERT INTO ${options.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
  );
  const remove = db.prepare<unknown[]>(`DELETE FROM ${options.name} WHERE id = ?`);

  const decode = (cells: Record<string, Cell>): Row => {
    const row: Partial<Row> = {};
    for (const field of fields) {
      const column = options.columns[field];
      row[field] = column.read(cells[column.name] ?? null);
    }
    return row as Row;
  };

  return {
    get: (id) => {
      const cells = select.get(id);
      return cells === undefined ? null : decode(cells as Record<string, Cell>);
    },
    ofGathering: (gatheringId) => (list.all(gatheringId) as Record<string, Cell>[]).map(decode),
    put: (row) => {
      upsert.run(...fields.map((field) => options.columns[field].write(row[field])));
    },
    delete: (id) => {
      remove.run(id);
    },
    rows: (statement, ...args) => (statement.all(...args) as Record<string, Cell>[]).map(decode),
  };
}
