import { type FileChild, HeadingLevel, LineRuleType, Paragraph } from 'docx';
import type { Language } from '../../domain/gathering';
import type { ReportBlock } from '../../domain/report-document';
import { inQuotes } from '../../words';
import { wordChart } from './chart';
import { TAIL } from './keep-together';
import { LIST, STYLE } from './look';
import { wordTable } from './table';
import { textRuns } from './text-runs';

const HEADING = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const PARAGRAPH_STYLE = { lead: STYLE.lead, muted: STYLE.muted } as const;

const caption = (text: string): Paragraph => new Paragraph({ style: STYLE.caption, children: textRuns(text) });

// A table that touches what follows looks like part of it.
const afterTable = (keepNext: boolean): Paragraph =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.AUTO } });

/** Sets out a block; `keepNext` keeps its end on the page of what follows. */
export type BlockWriter = (block: ReportBlock, keepNext: boolean) => FileChild[];

/** Sets out one block after another; ordered lists each begin at 1. */
export function blockWriter(language: Language): BlockWriter {
  let orderedLists = 0;
  return (block, keepNext) => {
    switch (block.type) {
      case 'heading':
        return [new Paragraph({ heading: HEADING[block.level], children: textRuns(block.text) })];
      case 'paragraph': {
        const style = block.tone === undefined ? {} : { style: PARAGRAPH_STYLE[block.tone] };
        return [new Paragraph({ ...style, keepNext, children: textRuns(block.text) })];
      }
      case 'list': {
        if (block.ordered) orderedLists += 1;
        const style = block.ordered
          ? { style: STYLE.number, numbering: { reference: LIST.numbers, level: 0, instance: orderedLists } }
          : { style: STYLE.bullet };
        const tail = block.items.length - TAIL;
        return block.items.map(
          (item, at) => new Paragraph({ ...style, keepNext: keepNext && at >= tail, children: textRuns(item.text) }),
        );
      }
      case 'quote': {
        const { attribution } = block;
        const children = textRuns(inQuotes(language, block.text));
        if (attribution === null) return [new Paragraph({ style: STYLE.quote, keepNext, children })];
        return [
          new Paragraph({ style: STYLE.quote, keepNext: true, children }),
          new Paragraph({ style: STYLE.quoteSource, keepNext, children: textRuns(attribution) }),
        ];
      }
      case 'table':
        return [
          ...(block.caption === null ? [] : [caption(block.caption)]),
          wordTable(block, keepNext ? TAIL : 0),
          afterTable(keepNext),
        ];
      case 'chart':
        return [caption(block.title), wordChart(block, keepNext)];
      case 'twoByTwo':
        return block.quarters.flatMap(({ title, items }) => [
          new Paragraph({ heading: HEADING[2], children: textRuns(title) }),
          ...items.map(({ text }) => new Paragraph({ style: STYLE.bullet, children: textRuns(text) })),
        ]);
      case 'picture':
        return [caption(block.caption || block.alt)];
    }
  };
}
