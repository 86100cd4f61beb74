export interface NameRow {
  readonly id: string;
  readonly name: string;
}

export const newRow = (name: string): NameRow => ({ id: crypto.randomUUID(), name });

/** With those that are typed and not added yet. Several in one go, as they are pasted: by line, comma or semicolon. */
export function withTyped(rows: readonly NameRow[], typed: string): readonly NameRow[] {
  const names = typed
    .split(/[\n,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? rows : [...rows, ...names.map(newRow)];
}
