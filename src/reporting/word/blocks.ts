import { type FileChild, HeadingLevel, LineRuleType, Paragraph } from 'docx';
import type { Language } from '../../domain/gathering';
import type { ReportBlock } from '../../domain/report-document';
import { inQuotes } from '../../words';
import { wordChart } from './chart';
import { LIST, STYLE } from './look';
import { wordTable } from './table';
import { textRuns } from './text-runs';

const HEADING = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PARAGRAPH_STYLE = { lead: STYLE.lead, muted: STYLE.muted } as const;

const caption = (text: string): Paragraph => new Paragraph({ style: STYLE.caption, children: textRuns(text) });

// A table that touches what follows looks like part of it.
const afterTable = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.AUTO } });

/** Sets out a block; `next` is the one it may have to stay on the page with. */
export type BlockWriter = (block: ReportBlock, next: ReportBlock | undefined) => FileChild[];

/** Sets out one block after another; ordered lists each begin at 1. */
export function blockWriter(language: Language): BlockWriter {
  let orderedLists = 0;
  return (block, next) => {
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: HEADING[block.level], children: textRuns(block.text) })];
      case 'paragraph': {
        const style = block.tone === undefined ? {} : { style: PARAGRAPH_STYLE[block.tone] };
        const keepNext = next !== undefined && next.type !== 'paragraph';
        return [new Paragraph({ ...style, keepNext, children: textRuns(block.text) })];
      }
      case 'list': {
        if (!block.ordered) {
          return block.items.map((item) => new Paragraph({ style: STYLE.bullet, children: textRuns(item) }));
        }
        orderedLists += 1;
        const numbering = { reference: LIST.numbers, level: 0, instance: orderedLists };
        return block.items.map((item) => new Paragraph({ style: STYLE.number, numbering, children: textRuns(item) }));
      }
      case 'quote': {
        const { attribution } = block;
        const children = textRuns(inQuotes(language, block.text));
        if (attribution === null) return [new Paragraph({ style: STYLE.quote, children })];
        return [
          new Paragraph({ style: STYLE.quote, keepNext: true, children }),
          new Paragraph({ style: STYLE.quoteSource, children: textRuns(attribution) }),
        ];
      }
      case 'table':
        return [...(block.caption === null ? [] : [caption(block.caption)]), wordTable(block), afterTable()];
      case 'chart':
        return [caption(block.title), wordChart(block)];
    }
  };
}
