import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Certificate, type CertificateSource, makeCertificate, stillGood } from '../server';

const fileOf = (storePath: string): string => `${storePath}.certificate.json`;

/**
 * The https door's certificate, kept beside the store and readable by this user alone: its fingerprint stays the same from
 * opening to opening, until it runs out or the machine's addresses are others.
 */
export function keptCertificate(storePath: string, now: () => number = Date.now): CertificateSource {
  return (addresses) => {
    const kept = readFile(storePath);
    if (kept && stillGood(kept, addresses, now())) return kept;
    const made = makeCertificate(addresses, now());
    // A file that is there keeps the rights it has, whatever is asked for: so it is made anew.
    rmSync(fileOf(storePath), { force: true });
    writeFileSync(fileOf(storePath), JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  };
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
