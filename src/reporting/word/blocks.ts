import { type FileChild, LineRuleType, Paragraph } from 'docx';
import type { Language } from '../../domain/agenda/gathering';
import type { BlockOf, ReportBlock } from '../../domain/report/report-document';
import { inQuotes } from '../../words';
import { wordChart } from './chart';
import type { HeadingWriter } from './headings';
import { TAIL } from './keep-together';
import { LIST, STYLE } from './look';
import { type PictureBytes, wordPicture } from './picture';
import type { StyleIds } from './style-names';
import { wordTable } from './table';
import { type LookOf, lineRuns, textRuns } from './text-runs';
import { wordTwoByTwo } from './two-by-two';

const PARAGRAPH_STYLE = { lead: STYLE.lead, muted: STYLE.muted } as const;

// A table that touches what follows looks like part of it.
const afterTable = (keepNext: boolean): Paragraph =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 120, line: 120, lineRule: LineRuleType.AUTO } });

const AFTER_LIST = { spacing: { after: 160 } } as const;
const BEFORE_SOURCE = { spacing: { after: 20 } } as const;

/** Sets out a block; `keepNext` keeps its end on the page of what follows. */
type BlockWriter = (block: ReportBlock, keepNext: boolean) => FileChild[];

interface BlockMaterials {
  readonly language: Language;
  readonly lookOf: LookOf;
  readonly styles: StyleIds;
  readonly heading: HeadingWriter;
  /** Of the text, in twips. */
  readonly width: number;
  readonly pictureOf: PictureBytes;
}

/** A paragraph's style, where the file has it. */
export const styled = (styles: StyleIds, ours: string): { style?: string } => {
  const id = styles(ours);
  return id === undefined ? {} : { style: id };
};

const caption = (text: string, { styles }: BlockMaterials): Paragraph =>
  new Paragraph({ ...styled(styles, STYLE.caption), keepNext: true, children: textRuns(text) });

/** `nth`: which of the file's ordered lists it is, so that each begins at 1. */
function list(
  { ordered, items }: BlockOf<'list'>,
  { styles, lookOf }: BlockMaterials,
  keepNext: boolean,
  nth: number,
): Paragraph[] {
  const numbered = { numbering: { reference: LIST.numbers, level: 0, instance: nth } };
  const bullet = styles(STYLE.bullet);
  const plain = bullet === undefined ? { numbering: { reference: LIST.bullets, level: 0 } } : { style: bullet };
  const style = ordered ? { ...styled(styles, STYLE.number), ...numbered } : plain;
  const tail = items.length - TAIL;
  const last = items.length - 1;
  return items.map((item, at) => {
    const look = { ...style, ...(at === last ? AFTER_LIST : {}), keepNext: keepNext && at >= tail };
    return new Paragraph({ ...look, children: lineRuns(item, lookOf(item)) });
  });
}

function quote(block: BlockOf<'quote'>, { language, lookOf, styles }: BlockMaterials, keepNext: boolean): Paragraph[] {
  const { text, attribution } = block;
  const children = textRuns(inQuotes(language, text), lookOf(block));
  const style = styled(styles, STYLE.quote);
  if (attribution === null) return [new Paragraph({ ...style, keepNext, children })];
  return [
    new Paragraph({ ...style, ...BEFORE_SOURCE, keepNext: true, children }),
    new Paragraph({ ...styled(styles, STYLE.quoteSource), keepNext, children: textRuns(attribution) }),
  ];
}

function picture(block: BlockOf<'picture'>, materials: BlockMaterials, keepNext: boolean): Paragraph[] {
  const { lookOf, styles } = materials;
  const shown = wordPicture(block, materials, block.caption !== '' || keepNext);
  // What it was of is told where it cannot be shown.
  if (!shown) return [new Paragraph({ keepNext, children: textRuns(block.alt, lookOf(block)) })];
  const said = textRuns(block.caption, lookOf(block));
  const below = new Paragraph({ ...styled(styles, STYLE.caption), keepNext, children: said });
  return block.caption === '' ? [shown] : [shown, below];
}

/** Sets out one block after another; ordered lists each begin at 1. */
export function blockWriter(materials: BlockMaterials): BlockWriter {
  const { lookOf, styles, heading, width } = materials;
  let orderedLists = 0;
  return (block, keepNext) => {
    switch (block.type) {
      case 'heading':
        return [heading(block.level, block.text, lookOf(block))];
      case 'paragraph': {
        const style = block.tone === undefined ? {} : styled(styles, PARAGRAPH_STYLE[block.tone]);
        return [new Paragraph({ ...style, keepNext, children: textRuns(block.text, lookOf(block)) })];
      }
      case 'list':
        if (block.ordered) orderedLists += 1;
        return list(block, materials, keepNext, orderedLists);
      case 'quote':
        return quote(block, materials, keepNext);
      case 'table':
        return [
          ...(block.caption === null ? [] : [caption(block.caption, materials)]),
          wordTable(block, { tail: keepNext ? TAIL : 0, width, styles, lookOf }),
          afterTable(keepNext),
        ];
      case 'chart':
        return [caption(block.title, materials), wordChart(block, width, keepNext)];
      case 'twoByTwo':
        return [wordTwoByTwo(block, { width, styles, lookOf }), afterTable(keepNext)];
      case 'picture':
        return picture(block, materials, keepNext);
    }
  };
}
