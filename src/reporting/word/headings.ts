import { Bookmark, Paragraph } from 'docx';
import type { ReportDocument } from '../../domain/report/report-document';
import { LIST } from './look';
import { OWN_STYLES, type StyleIds } from './style-names';
import { type RunLook, textRuns } from './text-runs';

/** More than a page of contents helps nobody to find anything. */
const MOST_ENTRIES = 24;

type Level = 1 | 2 | 3;

/** A heading that is listed in the contents. */
export interface ContentsEntry {
  readonly level: 1 | 2;
  /** «1.2», where headings are numbered. */
  readonly number: string;
  readonly title: string;
  /** The bookmark the entry leads to. */
  readonly mark: string;
}

/** Bookmarks whose names begin so are not shown in Word's list of them. */
const markOf = (place: number): string => `_Innhold${place}`;

/** The headings of the two upper levels in order; of the upper alone where they are many. */
export function contentsEntries({ sections, numbered }: ReportDocument): ContentsEntry[] {
  const all: Omit<ContentsEntry, 'mark'>[] = [];
  let above = 0;
  for (const { title, blocks } of sections) {
    if (title !== '') {
      above += 1;
      all.push({ level: 1, title, number: numbered ? `${above}` : '' });
    }
    let below = 0;
    for (const block of blocks) {
      if (block.type !== 'heading' || block.level !== 2) continue;
      below += 1;
      all.push({ level: 2, title: block.text, number: numbered ? `${above}.${below}` : '' });
    }
  }
  const listed = all.length > MOST_ENTRIES ? all.filter(({ level }) => level === 1) : all;
  return listed.map((entry, at) => ({ ...entry, mark: markOf(at + 1) }));
}

export type HeadingWriter = (level: Level, text: string, look: RunLook) => Paragraph;

/**
 * Sets out headings, one after another, and marks those among them that are listed. In the app's own look they are numbered by
 * their style; in a template each is.
 */
export function headingWriter(
  document: ReportDocument,
  styles: StyleIds,
  entries: readonly ContentsEntry[],
): HeadingWriter {
  const inTemplate = styles !== OWN_STYLES;
  const deepest = entries.some(({ level }) => level === 2) ? 2 : 1;
  let listed = 0;
  return (level, text, look) => {
    const style = styles(`Heading${level}`);
    const runs = textRuns(text, look);
    const isListed = entries.length > 0 && level <= deepest;
    if (isListed) listed += 1;
    return new Paragraph({
      ...(style === undefined ? {} : { style }),
      ...(inTemplate && document.numbered && level < 3
        ? { numbering: { reference: LIST.headings, level: level - 1 } }
        : {}),
      keepNext: true,
      children: isListed ? [new Bookmark({ id: markOf(listed), children: runs })] : runs,
    });
  };
}
