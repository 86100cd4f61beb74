import { type MinuteOfDay, type Minutes, minuteOfDay, minutes, parseClockFace } from '../../../../domain/time';
import { readLength } from './length-words';

/** What was typed in a field, read; `ok: false` when it is no such thing. */
export type Reading<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

const MOST = 24 * 60;

/** Minutes, with or without «min», or hours; nothing typed is no length. */
export function readMinutes(text: string): Reading<Minutes | null> {
  const typed = text.trim();
  if (typed === '') return { ok: true, value: null };
  const length = readLength(typed);
  return length === null || length > MOST ? { ok: false } : { ok: true, value: minutes(length) };
}

/** 12:30, 12.30, 1230 or 12; nothing typed is no time. */
export function readClock(text: string): Reading<MinuteOfDay | null> {
  const typed = text.trim().replace(/^kl\.?\s*/iu, '');
  if (typed === '') return { ok: true, value: null };
  const bare = /^(\d{1,2})[:.]?(\d{2})?$/u.exec(typed);
  if (!bare) return { ok: false };
  const at = parseClockFace(`${bare[1]}:${bare[2] ?? '00'}`);
  return at === null ? { ok: false } : { ok: true, value: minuteOfDay(at) };
}
