import type { ReportBlock, ReportDocument, ReportLine } from '../../domain/report/report-document';
import { cell, inline, markdownText, oneLine } from './markdown-text';

const line = ({ text, href }: ReportLine): string => (href ? `${oneLine(text)} <${href}>` : markdownText(text));

const listItem = (mark: string, text: string): string =>
  `${mark} ${text.split('\n').join(`\n${' '.repeat(mark.length + 1)}`)}`;

function list(items: readonly ReportLine[], ordered: boolean): string {
  return items.map((item, index) => listItem(ordered ? `${index + 1}.` : '-', line(item))).join('\n');
}

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function block(one: ReportBlock): string {
  switch (one.type) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${inline(one.text)}`;
    case 'paragraph':
      return markdownText(one.text);
    case 'list':
      return list(one.items, one.ordered);
    case 'quote': {
      const said = markdownText(one.text)
        .split('\n')
        .map((part) => `> ${part}`)
        .join('\n');
      return one.attribution ? `${said}\n>\n> – ${inline(one.attribution)}` : said;
    }
    case 'table': {
      const rule = `|${one.columns.map(({ align }) => (align === 'end' ? ' ---: ' : ' --- ')).join('|')}|`;
      const rows = [row(one.columns.map(({ label }) => label)), rule, ...one.rows.map(({ cells }) => row(cells))];
      return [...(one.caption ? [`**${inline(one.caption)}**`, ''] : []), ...rows].join('\n');
    }
    case 'chart':
    case 'picture':
      return `*${inline(one.alt)}*`;
    case 'twoByTwo':
      return one.quarters
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => `**${inline(title)}**\n\n${list(items, false)}`)
        .join('\n\n');
  }
}

/** The summary as Markdown, to be put on the clipboard. */
export function writeMarkdown({ title, subtitle, letterhead, sections }: ReportDocument): string {
  const parts = [
    ...(letterhead ? [markdownText(letterhead)] : []),
    `# ${inline(title)}`,
    ...(subtitle ? [`*${inline(subtitle)}*`] : []),
    ...sections.flatMap((section) => [
      ...(section.title ? [`## ${inline(section.title)}`] : []),
      ...section.blocks.map(block),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
