import { ExternalHyperlink, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import { isForeign, type ReportDocument, type ReportLine, type ReportText } from '../../domain/report/report-document';
import { localeTag } from '../../words';
import { webAddress } from '../web-address';
import { xmlText } from '../xml-text';

export type RunLook = Pick<IRunOptions, 'bold' | 'style' | 'language'>;

/** How the runs of a text are set: in another language than the document's, where it was said in that. */
export type LookOf = (text: Pick<ReportText, 'said' | 'edited'>) => RunLook;

export const lookIn =
  (document: ReportDocument): LookOf =>
  (text) =>
    document.saidIn !== null && isForeign(document, text) ? { language: { value: localeTag(document.saidIn) } } : {};

/** Text as runs: a line break where the text has one, and nothing XML cannot hold. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  const clean = xmlText(text).replaceAll('\t', ' ');
  if (!clean.includes('\n')) return [new TextRun({ ...look, text: clean })];
  return clean.split('\n').map((line, at) => new TextRun({ ...look, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

/** A line of a list: a link where it leads somewhere. */
export function lineRuns({ text, href }: ReportLine, look: RunLook = {}): ParagraphChild[] {
  const link = href === undefined ? null : webAddress(href);
  if (link === null) return textRuns(text, look);
  return [new ExternalHyperlink({ link, children: textRuns(text, { ...look, style: 'Hyperlink' }) })];
}
