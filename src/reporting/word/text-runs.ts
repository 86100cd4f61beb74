import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { ReportLine } from '../../domain/report-document';
import { xmlText } from '../xml-text';

/** Text as runs: a line break where the text has one, and nothing XML cannot hold. */
export function textRuns(text: string, look: Pick<IRunOptions, 'bold' | 'style'> = {}): TextRun[] {
  const clean = xmlText(text).replaceAll('\t', ' ');
  if (!clean.includes('\n')) return [new TextRun({ ...look, text: clean })];
  return clean.split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

/** A line of a list: a link where it leads somewhere. */
export function lineRuns({ text, href }: ReportLine): ParagraphChild[] {
  if (!href || !/^https?:\/\//u.test(href)) return textRuns(text);
  return [new ExternalHyperlink({ link: xmlText(href), children: textRuns(text, { style: 'Hyperlink' }) })];
}
