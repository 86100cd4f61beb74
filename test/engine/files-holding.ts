import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Which of the files around the store hold the text, whatever they are: the store itself, its log, its backups. */
export function filesHolding(storePath: string, text: string): string[] {
  const folder = dirname(storePath);
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(text));
}
