import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** How a second start on the same file finds the program that has it open. Only this user can read the note. */
interface Instance {
  readonly pid: number;
  /** null: a desktop window, which comes forward by itself. */
  readonly url: string | null;
  readonly secret: string;
}

const noteOf = (storePath: string): string => `${storePath}.instance.json`;

export const newInstanceSecret = (): string => randomBytes(32).toString('base64url');

export function leaveInstanceNote(storePath: string, instance: Instance): () => void {
  writeFileSync(noteOf(storePath), JSON.stringify(instance), { mode: 0o600 });
  return () => rmSync(noteOf(storePath), { force: true });
}

function readNote(storePath: string): Instance | null {
  try {
    const note: unknown = JSON.parse(readFileSync(noteOf(storePath), 'utf8'));
    if (typeof note !== 'object' || note === null) return null;
    const { pid, url, secret } = note as Record<string, unknown>;
    if (typeof pid !== 'number' || typeof secret !== 'string') return null;
    return { pid, url: typeof url === 'string' ? url : null, secret };
  } catch (error) {
    // No note, or one half written: then there is nobody to come to.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}

/** A way in to the program that has the file open; null when it is a desktop window or does not answer. */
export async function wayToFirst(storePath: string): Promise<string | null> {
  const note = readNote(storePath);
  if (!note?.url) return null;
  try {
    const reply = await fetch(new URL('/instance/ticket', note.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${note.secret}` },
      signal: AbortSignal.timeout(2_000),
    });
    const body: unknown = reply.ok ? await reply.json() : null;
    if (typeof body !== 'object' || body === null || !('url' in body)) return null;
    return typeof body.url === 'string' ? body.url : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
