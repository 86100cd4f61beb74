/** Just enough of DER (X.690) to write a certificate down: tag, length, content. */

const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A value under any tag, such as the context's own ([0], [3], [7]) that a structure gives its members. */
export function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const hex = length.toString(16);
  const digits = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | digits.length]), digits, content]);
}

export const sequence = (...members: readonly Uint8Array[]): Buffer => tagged(TAG.sequence, Buffer.concat(members));
export const set = (...members: readonly Uint8Array[]): Buffer => tagged(TAG.set, Buffer.concat(members));
export const octets = (content: Uint8Array): Buffer => tagged(TAG.octetString, content);
export const text = (value: string): Buffer => tagged(TAG.utf8String, Buffer.from(value, 'utf8'));
export const yes = (): Buffer => tagged(TAG.boolean, Buffer.from([0xff]));

/** A bit string; `unused`: how many of the last byte's bits do not count. */
export const bits = (content: Uint8Array, unused = 0): Buffer =>
  tagged(TAG.bitString, Buffer.concat([Buffer.from([unused]), content]));

/** A positive number, from its bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Buffer.from([0]) : bytes.subarray(first);
  // A leading one would be read as a minus sign.
  const [lead = 0] = shortest;
  return tagged(TAG.integer, lead >= 0x80 ? Buffer.concat([Buffer.from([0]), shortest]) : shortest);
}

/** `1.2.840.…`, each number in base 128. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const base128 = (value: number): number[] => {
    const digits = [value % 128];
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift((left % 128) | 0x80);
    }
    return digits;
  };
  return tagged(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** To the second, as certificates write times until 2050. */
export function time(at: Date): Buffer {
  const compact = at.toISOString().replace(/[-:T]/g, '').slice(2, 14);
  return tagged(TAG.utcTime, Buffer.from(`${compact}Z`, 'ascii'));
}
