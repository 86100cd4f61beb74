import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { NativeOptions } from './options';
import { exportGathering, openTransfer, type TransferResult } from './transfer';

/** Files on their way out or in lie beside the store, whose disk has room and whose folder is this user's. */
export interface TransferFiles {
  /** Lays a gathering ready to be fetched piece by piece; how many bytes it is. */
  export(id: string, gatheringId: string): number;
  /** null: there is no such file any more. */
  piece(id: string, from: number, most: number): Uint8Array<ArrayBuffer> | null;
  /** Adds a piece to a file that comes in. False where it does not go on from what is there. */
  take(id: string, from: number, bytes: Uint8Array): boolean;
  open(id: string): TransferResult;
  drop(id: string): void;
}

const TAIL = '.transfer-';
const PARTS = ['', '.half', '.half-journal', '-journal', '-wal', '-shm'];

/** What has been left lying, with names. */
export function transferLeftovers(storePath: string): string[] {
  const name = `${basename(storePath)}${TAIL}`;
  return readdirSync(dirname(storePath))
    .filter((each) => each.startsWith(name))
    .map((each) => join(dirname(storePath), each));
}

export function createTransferFiles(storePath: string, native: NativeOptions): TransferFiles {
  const pathOf = (id: string): string => `${storePath}${TAIL}${id}`;
  const drop = (id: string): void => {
    for (const part of PARTS) rmSync(`${pathOf(id)}${part}`, { force: true });
  };
  return {
    export: (id, gatheringId) => {
      // One at a time: what someone did not fetch to the end goes now.
      for (const left of transferLeftovers(storePath)) rmSync(left, { force: true });
      exportGathering(storePath, gatheringId, pathOf(id), native);
      return statSync(pathOf(id)).size;
    },
    piece: (id, from, most) => {
      if (!existsSync(pathOf(id))) return null;
      const file = openSync(pathOf(id), 'r');
      try {
        const bytes = new Uint8Array(most);
        return bytes.slice(0, readSync(file, bytes, 0, most, from));
      } finally {
        closeSync(file);
      }
    },
    take: (id, from, bytes) => {
      if (from === 0) for (const left of transferLeftovers(storePath)) rmSync(left, { force: true });
      const held = existsSync(pathOf(id)) ? statSync(pathOf(id)).size : 0;
      if (held !== from) return false;
      const file = openSync(pathOf(id), 'a', 0o600);
      try {
        writeSync(file, bytes);
      } finally {
        closeSync(file);
      }
      return true;
    },
    open: (id) => openTransfer(pathOf(id), native),
    drop,
  };
}
