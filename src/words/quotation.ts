import type { Language } from '../domain/agenda/gathering';

/** Text to stand between quotation marks: marks of its own become the inner ones, as in «Vi har en ‘ja-kultur’». */
export const withInnerMarks = (text: string): string =>
  text
    .replace(/«([^«»]*)»/gu, '‘$1’')
    .replace(/“([^“”]*)”/gu, '‘$1’')
    .replace(/"([^"]*)"/gu, '‘$1’');

const WHOLE = /^(?:«([^«»]*)»|“([^“”]*)”|"([^"]*)")$/su;

/** «…» in Norwegian, “…” in English; marks the text brings round the whole of itself are not set twice. */
export function inQuotes(language: Language, text: string): string {
  const trimmed = text.trim();
  const whole = WHOLE.exec(trimmed);
  const said = withInnerMarks(whole?.[1] ?? whole?.[2] ?? whole?.[3] ?? trimmed);
  return language === 'en' ? `“${said}”` : `«${said}»`;
}
