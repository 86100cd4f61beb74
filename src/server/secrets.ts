import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** 192 bits, safe in a URL, 32 characters. */
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** 144 bits, 24 characters: as short as a QR code read across a room wants it, and still beyond guessing. */
export const newShortSecret = (): string => randomBytes(18).toString('base64url');

/** 144 bits that only who holds the key can make of this text. */
export const derivedSecret = (key: Buffer, text: string): string =>
  createHmac('sha256', key).update(text).digest().subarray(0, 18).toString('base64url');

export const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that says nothing of where two secrets differ, nor of how long the real one is. */
export const sameSecret = (given: string, real: string): boolean => timingSafeEqual(digest(given), digest(real));

/** Neither letters that look alike (0 O, 1 I L, 5 S, 8 B) nor letters that sound alike (M N, D T, G J, Q K). */
const CODE_ALPHABET = 'ACEFHJKMPRTUVWXY234679';
const CODE_LENGTH = 6;

/** The code she can say aloud: 22^6, about 113 million. Only as good as the throttle in front of it. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
}

/** What people type, as it was meant: small letters, spaces and hyphens do not matter. */
export const tidyCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
