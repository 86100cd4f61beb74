import { closeSync, openSync, readSync, writeSync } from 'node:fs';

// Electron keeps its fuses in the binary itself: this marker, a version byte, a count, then one byte for each fuse.
const MARKER = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const FUSES = { nodeCliInspect: 3, loadBrowserProcessSnapshot: 6 };
const CHUNK = 8 * 1024 * 1024;

function findMarker(fd) {
  const chunk = Buffer.alloc(CHUNK + MARKER.length);
  for (let at = 0; ; at += CHUNK) {
    const read = readSync(fd, chunk, 0, chunk.length, at);
    if (read <= 0) throw new Error('This binary holds no Electron fuses.');
    const found = chunk.subarray(0, read).indexOf(MARKER);
    if (found >= 0) return at + found;
  }
}

/**
 * Sets fuses of an Electron binary in place.
 * @param {string} binary
 * @param {Partial<Record<keyof typeof FUSES, boolean>>} wanted
 */
export function setFuses(binary, wanted) {
  const fd = openSync(binary, 'r+');
  try {
    const header = findMarker(fd) + MARKER.length;
    const wire = Buffer.alloc(64);
    readSync(fd, wire, 0, wire.length, header);
    const [version, count] = wire;
    if (version !== 1) throw new Error(`Fuses of version ${version} are unknown here.`);
    for (const [name, on] of Object.entries(wanted)) {
      const index = FUSES[name];
      if (index >= count || wire[2 + index] === 'r'.charCodeAt(0)) throw new Error(`The fuse ${name} cannot be set.`);
      writeSync(fd, on ? '1' : '0', header + 2 + index);
    }
  } finally {
    closeSync(fd);
  }
}
