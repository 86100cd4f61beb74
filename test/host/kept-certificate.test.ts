import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptCertificate } from '../../src/host/kept-certificate';
import { fingerprintOf } from '../../src/server/certificate';

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 10, 26, 8);

let folder: string;
let store: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kjoreplan-certificate-'));
  store = join(folder, 'kjoreplan.db');
});

afterEach(() => rmSync(folder, { recursive: true }));

const at = (now: number, ...addresses: string[]) => keptCertificate(store, () => now)(addresses);

describe('the certificate of the https door', () => {
  test('is ECDSA on P-256, signed by itself, for a server at these addresses and at no others', () => {
    const certificate = new X509Certificate(at(NOW, '192.168.1.20', '10.0.0.3').cert);
    expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subjectAltName).toBe('IP Address:192.168.1.20, IP Address:10.0.0.3');
    expect(certificate.checkIP('10.0.0.4')).toBeUndefined();
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificate.ca).toBe(false);
    expect(Date.parse(certificate.validTo) - NOW).toBe(30 * DAY_MS);
    expect(Date.parse(certificate.validFrom)).toBe(NOW - DAY_MS);
  });

  test('stays the same through the days, and for fewer addresses, with its key for this user alone', () => {
    const first = at(NOW, '192.168.1.20', '10.0.0.3');
    expect(at(NOW + 5 * DAY_MS, '10.0.0.3')).toEqual(first);
    expect(statSync(`${store}.certificate.json`).mode & 0o777).toBe(0o600);
  });

  test('is another when it is about to run out, or does not hold for an address', () => {
    const first = fingerprintOf(at(NOW, '192.168.1.20'));
    const moved = fingerprintOf(at(NOW, '10.0.0.3'));
    expect(moved).not.toBe(first);
    expect(fingerprintOf(at(NOW + 28 * DAY_MS, '10.0.0.3'))).not.toBe(moved);
  });

  test.each(['', '{', '{"cert":"a","key":"b"}', '[]', 'null'])('a file that says %j is made anew', (text) => {
    writeFileSync(`${store}.certificate.json`, text, { mode: 0o644 });
    const made = at(NOW, '10.0.0.3');
    expect(at(NOW, '10.0.0.3')).toEqual(made);
    expect(statSync(`${store}.certificate.json`).mode & 0o777).toBe(0o600);
  });

  test('one that cannot be kept is used all the same, and is the same as long as the program runs', () => {
    // Another stands in its place, and cannot be taken away.
    mkdirSync(join(`${store}.certificate.json`, 'in-the-way'), { recursive: true });
    const source = keptCertificate(store, () => NOW);
    const made = source(['10.0.0.3']);
    expect(new X509Certificate(made.cert).checkIP('10.0.0.3')).toBe('10.0.0.3');
    expect(source(['10.0.0.3'])).toEqual(made);
    expect(fingerprintOf(source(['10.0.0.4']))).not.toBe(fingerprintOf(made));
  });

  test("a key that is another certificate's is not used", () => {
    const one = at(NOW, '10.0.0.3');
    const other = at(NOW, '10.0.0.4');
    writeFileSync(`${store}.certificate.json`, JSON.stringify({ cert: one.cert, key: other.key }));
    expect(fingerprintOf(at(NOW, '10.0.0.3'))).not.toBe(fingerprintOf(one));
  });
});
