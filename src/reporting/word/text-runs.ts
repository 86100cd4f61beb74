import { TextRun } from 'docx';
import { xmlText } from '../xml-text';

/** Text as runs: a line break where the text has one, and nothing XML cannot hold. */
export function textRuns(text: string): TextRun[] {
  const clean = xmlText(text).replaceAll('\t', ' ');
  if (!clean.includes('\n')) return [new TextRun(clean)];
  return clean.split('\n').map((line, at) => new TextRun(at === 0 ? { text: line } : { text: line, break: 1 }));
}
