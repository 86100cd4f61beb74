import type { ReportBlock, ReportDocument, ReportSection } from '../../domain/report-document';

/** How much of a list or a table goes along when its end must stay with what follows. */
export const TAIL = 3;

/** About eight lines. */
const SHORT = 700;

const isShort = ({ blocks }: ReportSection): boolean =>
  blocks.every((block) => block.type === 'paragraph') &&
  blocks.reduce((sum, block) => sum + (block.type === 'paragraph' ? block.text.length : 0), 0) <= SHORT;

/**
 * Whether a block must stand on the page of the next: what introduces a list, a table or a chart stays with it, through
 * all its paragraphs; a chart with its figures; and the end of the last section but one with a short last section, which
 * would be lost on a page of its own.
 */
export function staysWithNext({ sections }: Pick<ReportDocument, 'sections'>, section: number, at: number): boolean {
  const { blocks } = sections[section] ?? { blocks: [] };
  const block = blocks[at];
  if (!block) return false;
  if (introduces(block, blocks.slice(at + 1))) return true;
  const last = sections.at(-1);
  return at === blocks.length - 1 && section === sections.length - 2 && last !== undefined && isShort(last);
}

function introduces(block: ReportBlock, rest: readonly ReportBlock[]): boolean {
  if (block.type === 'chart') return rest[0]?.type === 'table';
  if (block.type !== 'paragraph') return false;
  const next = rest.find(({ type }) => type !== 'paragraph');
  return next !== undefined && next.type !== 'heading';
}
