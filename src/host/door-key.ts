import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** The facilitator's door as it was at the last start: where it was, and the key her browsers' cookies are sealed with. */
interface KeptDoor {
  readonly port: number;
  readonly key: Buffer;
}

const KEY_BYTES = 32;
/** Long enough for a gathering of several days. Then the next start has a new key, and old cookies open nothing. */
const LIFETIME_MS = 7 * 24 * 60 * 60 * 1_000;

const fileOf = (storePath: string): string => `${storePath}.door.json`;

export const newDoorKey = (): Buffer => randomBytes(KEY_BYTES);

/** Windows that were open before a restart find their way back by it. null: none, or too old. */
export function recallDoor(storePath: string, now: number = Date.now()): KeptDoor | null {
  const file = readFile(storePath);
  return file && now < file.madeAt + LIFETIME_MS ? { port: file.port, key: file.key } : null;
}

/** Keeps it beside the store, readable by this user alone. A key that was there already stays as old as it is. */
export function keepDoor(storePath: string, { port, key }: KeptDoor, now: number = Date.now()): void {
  const before = readFile(storePath);
  const madeAt = before?.key.equals(key) ? before.madeAt : now;
  // A file that is there keeps the rights it has, whatever is asked for: so it is made anew.
  rmSync(fileOf(storePath), { force: true });
  const text = JSON.stringify({ port, key: key.toString('base64url'), madeAt });
  writeFileSync(fileOf(storePath), text, { mode: 0o600, flag: 'wx' });
}

function readFile(storePath: string): (KeptDoor & { readonly madeAt: number }) | null {
  try {
    const file: unknown = JSON.parse(readFileSync(fileOf(storePath), 'utf8'));
    if (typeof file !== 'object' || file === null) return null;
    const { port, key, madeAt } = file as Record<string, unknown>;
    if (typeof port !== 'number' || typeof key !== 'string' || typeof madeAt !== 'number') return null;
    const bytes = Buffer.from(key, 'base64url');
    return bytes.length === KEY_BYTES ? { port, key: bytes, madeAt } : null;
  } catch (error) {
    // None, or one half written: then browsers need a new link, as after a first start.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
