import type { ReportBlock, ReportDocument, ReportSection } from '../../domain/report/report-document';

/** How much of a list or a table goes along when its end must stay with what follows. */
export const TAIL = 3;

/** About eight lines. */
const SHORT = 700;

const isShort = ({ blocks }: ReportSection): boolean =>
  blocks.every((block) => block.type === 'paragraph') &&
  blocks.reduce((sum, block) => sum + (block.type === 'paragraph' ? block.text.length : 0), 0) <= SHORT;

/**
 * Whether a block must stand on the page of the next: what introduces a list, a table, a chart or the first heading below
 * stays with it, through all its paragraphs; a chart with its figures; and the end of the last section but one with a short last section, which
 * would be lost on a page of its own.
 */
export function staysWithNext({ sections }: Pick<ReportDocument, 'sections'>, section: number, at: number): boolean {
  const { blocks } = sections[section] ?? { blocks: [] };
  const block = blocks[at];
  if (!block) return false;
  if (introduces(block, blocks.slice(at + 1), levelAbove(blocks, at))) return true;
  const last = sections.at(-1);
  return at === blocks.length - 1 && section === sections.length - 2 && last !== undefined && isShort(last);
}

/** The level of the heading a block stands under; 1: the section's own. */
const levelAbove = (blocks: readonly ReportBlock[], at: number): number => {
  const above = blocks.slice(0, at).findLast(({ type }) => type === 'heading');
  return above?.type === 'heading' ? above.level : 1;
};

function introduces(block: ReportBlock, rest: readonly ReportBlock[], level: number): boolean {
  if (block.type === 'chart') return rest[0]?.type === 'table';
  if (block.type !== 'paragraph') return false;
  const next = rest.find(({ type }) => type !== 'paragraph');
  if (next?.type !== 'heading') return next !== undefined;
  // A few words between a heading and the first below it: they say nothing on a page of their own.
  return next.level > level && block.text.length <= SHORT;
}
