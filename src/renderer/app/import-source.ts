/** A run sheet on its way to the import screen: pasted anywhere, or a file dropped anywhere. */
export type ImportSource = { readonly text: string } | { readonly file: File };

let waiting: ImportSource | null = null;

/** Lays a source ready before going to the import screen. */
export function handOver(source: ImportSource): void {
  waiting = source;
}

/** What was laid ready, once; null when the screen was opened without anything. */
export function takeSource(): ImportSource | null {
  const source = waiting;
  waiting = null;
  return source;
}
