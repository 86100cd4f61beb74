import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Certificate, type CertificateSource, makeCertificate, stillGood } from '../server';

const fileOf = (storePath: string): string => `${storePath}.certificate.json`;

/**
 * The https door's certificate, kept beside the store and readable by this user alone: its fingerprint stays the same from
 * opening to opening, until it runs out or the machine's addresses are others. Where the disk does not let it be kept, it is
 * the same for as long as the program runs.
 */
export function keptCertificate(storePath: string, now: () => number = Date.now): CertificateSource {
  let made: Certificate | null = null;
  return (addresses) => {
    const known = [readFile(storePath), made].find((each) => each && stillGood(each, addresses, now()));
    if (known) return known;
    made = makeCertificate(addresses, now());
    keepFile(storePath, made);
    return made;
  };
}

function keepFile(storePath: string, certificate: Certificate): void {
  try {
    // A file that is there keeps the rights it has, whatever is asked for: so it is made anew.
    rmSync(fileOf(storePath), { force: true });
    writeFileSync(fileOf(storePath), JSON.stringify(certificate), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // A full disk, or a folder that cannot be written: the room opens all the same, and the next start makes another.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function readFile(storePath: string): Certificate | null {
  try {
    const file: unknown = JSON.parse(readFileSync(fileOf(storePath), 'utf8'));
    if (typeof file !== 'object' || file === null) return null;
    const { cert, key } = file as Record<string, unknown>;
    if (typeof cert !== 'string' || typeof key !== 'string') return null;
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { cert, key } : null;
  } catch (error) {
    // None, one half written, or one that is no certificate: then a new one is made.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return null;
    throw error;
  }
}
