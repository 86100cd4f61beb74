import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Fetches one exact version of an npm package into a folder, and refuses it unless its bytes are the pinned ones.
 * @param {{ spec: string, sha512: string }} pinned
 * @param {string} folder
 */
export async function fetchPackage(pinned, folder) {
  mkdirSync(folder, { recursive: true });
  const packed = spawnSync('npm', ['pack', pinned.spec, '--json', '--pack-destination', folder], {
    encoding: 'utf8',
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) throw new Error(`npm could not fetch ${pinned.spec}:\n${packed.stderr}`);
  const archive = join(folder, JSON.parse(packed.stdout)[0].filename);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== pinned.sha512) {
    rmSync(archive);
    throw new Error(`${pinned.spec} is not the file it was when it was pinned. It has been removed again.`);
  }
  const unpacked = spawnSync('tar', ['-xzf', archive, '-C', folder], { encoding: 'utf8' });
  if (unpacked.status !== 0) throw new Error(`tar could not unpack ${pinned.spec}:\n${unpacked.stderr}`);
  rmSync(archive);
  return join(folder, 'package');
}
