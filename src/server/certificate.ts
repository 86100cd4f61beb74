import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto';
import { bits, integer, octets, oid, sequence, set, tagged, text, time, yes } from './der';

/** What the https door shows, and the key behind it. Both as PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** Gives a certificate that holds for all of these addresses: the one there was where that will do, else a new one. */
export type CertificateSource = (addresses: readonly string[]) => Certificate;

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A gathering of several days is over by then, and the next one's note-takers compare anew. */
const LIFETIME_MS = 30 * DAY_MS;
/** Phones' clocks may be behind this one's. */
const BACKDATED_MS = DAY_MS;
/** One that ends sooner is not worth beginning a gathering with. */
const LEAST_LEFT_MS = 3 * DAY_MS;

const NAME = 'Kjøreplan';
const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const CONTEXT = { version: 0xa0, extensions: 0xa3, ipAddress: 0x87 } as const;
const VERSION_3 = tagged(CONTEXT.version, integer(Buffer.from([2])));

const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  critical ? sequence(oid(id), yes(), octets(value)) : sequence(oid(id), octets(value));

/** Signs for itself and for nobody else, as a server, at these addresses. */
function extensions(addresses: readonly string[]): Buffer {
  const names = addresses.map((address) => tagged(CONTEXT.ipAddress, Buffer.from(address.split('.').map(Number))));
  return tagged(
    CONTEXT.extensions,
    sequence(
      extension('2.5.29.19', true, sequence()),
      // The first bit alone: digital signature.
      extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)),
      extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'))),
      extension('2.5.29.17', false, sequence(...names)),
    ),
  );
}

function toBeSigned(publicKey: KeyObject, addresses: readonly string[], now: number): Buffer {
  const name = sequence(set(sequence(oid('2.5.4.3'), text(NAME))));
  return sequence(
    VERSION_3,
    // Browsers refuse two certificates of one issuer that share a number.
    integer(randomBytes(16)),
    ECDSA_WITH_SHA256,
    name,
    sequence(time(new Date(now - BACKDATED_MS)), time(new Date(now + LIFETIME_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(addresses),
  );
}

/** A certificate of our own making for IPv4 addresses: ECDSA on P-256, signed by itself. */
export function makeCertificate(addresses: readonly string[], now: number = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const body = toBeSigned(publicKey, addresses, now);
  const der = sequence(body, ECDSA_WITH_SHA256, bits(sign('sha256', body, privateKey)));
  return {
    cert: new X509Certificate(der).toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Whether it holds for every one of these, today and some days on. */
export function stillGood({ cert }: Certificate, addresses: readonly string[], now: number = Date.now()): boolean {
  const known = new X509Certificate(cert);
  const lasts = Date.parse(known.validFrom) <= now && now + LEAST_LEFT_MS < Date.parse(known.validTo);
  return lasts && addresses.every((address) => known.checkIP(address) !== undefined);
}

/** SHA-256 over the certificate, as browsers show it: `AB:CD:…`. */
export const fingerprintOf = ({ cert }: Certificate): string => new X509Certificate(cert).fingerprint256;
