/** A fingerprint as people compare it: eight groups of eight, not sixty-four signs in a row. `AB:CD:…` as it came. */
export function grouped(fingerprint: string): readonly string[] {
  return fingerprint.replace(/:/g, '').match(/.{1,8}/g) ?? [];
}
