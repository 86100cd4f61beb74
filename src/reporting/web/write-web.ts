import type { Language } from '../../domain/agenda/gathering';
import {
  type BlockOf,
  isForeign,
  type ReportBlock,
  type ReportDocument,
  type ReportLine,
  type ReportSection,
  type ReportText,
} from '../../domain/report/report-document';
import { inQuotes, localeTag, wordsIn } from '../../words';
import { webAddress } from '../web-address';
import { WEB_LOOK } from './web-look';

/** A picture's bytes as they are put into the page; null where it is gone. */
export type PictureSource = (
  id: BlockOf<'picture'>['pictureId'],
) => { readonly type: string; readonly base64: string } | null;

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it. What no page may hold (control characters, halves of surrogate pairs) is taken out. */
export const htmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

const broken = (text: string): string => htmlText(text).replaceAll('\n', '<br>');

/** ` lang="nb"` for a text in another language than the page's; else nothing. */
type LangOf = (text: Pick<ReportText, 'said' | 'edited'>) => string;

const langIn =
  (document: ReportDocument): LangOf =>
  (text) =>
    document.saidIn !== null && isForeign(document, text) ? ` lang="${localeTag(document.saidIn)}"` : '';

function line({ text, href }: ReportLine): string {
  // Only addresses that lead to a page: the document's own promise, held here too.
  const address = href === undefined ? null : webAddress(href);
  return address === null ? broken(text) : `<a href="${htmlText(address)}">${broken(text)}</a>`;
}

const list = (items: readonly ReportLine[], tag: 'ul' | 'ol', lang: LangOf): string =>
  `<${tag}>${items.map((item) => `<li${lang(item)}>${line(item)}</li>`).join('')}</${tag}>`;

/** A table of so few rows stands on one page. */
const WHOLE = 12;
/** «15:00–15:10», «29.11.2026»: what falls apart when it is broken. */
const SHORT = 12;

function table({ caption, columns, rows, rowHeads }: BlockOf<'table'>, lang: LangOf): string {
  const heads = columns.map(
    ({ label, align }) => `<th scope="col"${align === 'end' ? ' class="end"' : ''}>${htmlText(label)}</th>`,
  );
  const body = rows.map(({ cells, edited = {} }) => {
    const made = cells.map((cell, at) => {
      const { said = false, align } = columns[at] ?? {};
      const own = edited[at];
      const spoken = lang({ said, ...(own ? { edited: own } : {}) });
      if (rowHeads && at === 0) return `<th scope="row"${spoken}>${broken(cell)}</th>`;
      const look = [align === 'end' ? 'end' : '', cell.length <= SHORT ? 'short' : ''].filter((name) => name !== '');
      return `<td${look.length > 0 ? ` class="${look.join(' ')}"` : ''}${spoken}>${broken(cell)}</td>`;
    });
    return `<tr>${made.join('')}</tr>`;
  });
  const named = caption ? `<caption>${htmlText(caption)}</caption>` : '';
  return `<div class="wide" tabindex="0" role="group"${caption ? ` aria-label="${htmlText(caption)}"` : ''}><table${rows.length <= WHOLE ? ' class="whole"' : ''}>${named}<thead><tr>${heads.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

const CHART = { width: 600, height: 180, foot: 24, head: 20 } as const;

/** Upright columns with their figures over them; the numbers stand in a table of their own as well. */
function columns({ alt, categories, values }: BlockOf<'chart'>): string {
  const { width, height, foot, head } = CHART;
  const step = width / Math.max(1, categories.length);
  const most = Math.max(1, ...values);
  const bars = categories.map((label, at) => {
    const value = values[at] ?? 0;
    const tall = ((height - foot - head) * value) / most;
    const x = at * step + step * 0.15;
    const middle = at * step + step / 2;
    const top = height - foot - tall;
    const number = value > 0 ? `<text x="${middle}" y="${top - 5}">${value}</text>` : '';
    return `<rect x="${x.toFixed(1)}" y="${top.toFixed(1)}" width="${(step * 0.7).toFixed(1)}" height="${tall.toFixed(1)}"/>${number}<text x="${middle}" y="${height - 6}">${htmlText(label)}</text>`;
  });
  return `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${htmlText(alt)}">${bars.join('')}</svg>`;
}

/** Bars lying down, for choices with long names. */
function bars({ alt, categories, values }: BlockOf<'chart'>): string {
  const most = Math.max(1, ...values);
  const rows = categories.map((label, at) => {
    const share = Math.round(((values[at] ?? 0) / most) * 100);
    return `<div class="bar"><span>${htmlText(label)}</span><span class="track"><span class="fill w${share}"></span></span><span>${values[at] ?? 0}</span></div>`;
  });
  return `<div class="bars" role="img" aria-label="${htmlText(alt)}">${rows.join('')}</div>`;
}

/** What a block is set out with. */
interface Page {
  readonly language: Language;
  readonly pictureOf: PictureSource;
  readonly lang: LangOf;
}

function block(one: ReportBlock, page: Page): string {
  const { language, pictureOf, lang } = page;
  switch (one.type) {
    case 'heading':
      return `<h${one.level + 1}${lang(one)}>${htmlText(one.text)}</h${one.level + 1}>`;
    case 'paragraph':
      return `<p${one.tone ? ` class="${one.tone}"` : ''}${lang(one)}>${broken(one.text)}</p>`;
    case 'list':
      return list(one.items, one.ordered ? 'ol' : 'ul', lang);
    case 'quote': {
      const by = one.attribution ? `<footer>– ${htmlText(one.attribution)}</footer>` : '';
      return `<blockquote><p${lang(one)}>${broken(inQuotes(language, one.text))}</p>${by}</blockquote>`;
    }
    case 'table':
      return table(one, lang);
    case 'chart':
      return `<figure>${one.shape === 'bars' ? bars(one) : columns(one)}<figcaption>${htmlText(one.title)}</figcaption></figure>`;
    case 'twoByTwo':
      return `<div class="four">${one.quarters.map(({ title, items }) => `<section><h3>${htmlText(title)}</h3>${list(items, 'ul', lang)}</section>`).join('')}</div>`;
    case 'picture': {
      const source = pictureOf(one.pictureId);
      if (!source) return '';
      const image = `<img src="data:${source.type};base64,${source.base64}" alt="${htmlText(one.alt)}" width="${one.width}" height="${one.height}">`;
      return `<figure>${image}${one.caption ? `<figcaption${lang(one)}>${htmlText(one.caption)}</figcaption>` : ''}</figure>`;
    }
  }
}

const anchor = ({ id }: ReportSection): string => `del-${id.replace(/[^A-Za-z0-9_-]/gu, '')}`;

function contents(sections: readonly ReportSection[], label: string): string {
  const titled = sections.filter(({ title }) => title !== '');
  if (titled.length < 3) return '';
  const items = titled.map((section) => `<li><a href="#${anchor(section)}">${htmlText(section.title)}</a></li>`);
  return `<nav aria-label="${htmlText(label)}"><ul>${items.join('')}</ul></nav>`;
}

/** One page that needs nothing but itself: no script, nothing fetched, readable without style and on paper. */
export function writeWeb(document: ReportDocument, pictureOf: PictureSource): string {
  const { language, title, subtitle, letterhead, numbered, sections } = document;
  const t = wordsIn(language);
  const lang = langIn(document);
  const page: Page = { language, pictureOf, lang };
  const parts = sections.map((section) => {
    const head = section.title ? `<h2>${htmlText(section.title)}</h2>` : '';
    return `<section id="${anchor(section)}">${head}${section.blocks.map((one) => block(one, page)).join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="${localeTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
<style>${WEB_LOOK}</style>
</head>
<body${numbered ? ' class="numbered"' : ''}>
<a class="skip" href="#innhold">${htmlText(t('paper:web.skip'))}</a>
<header>${letterhead ? `<p class="letterhead">${broken(letterhead)}</p>` : ''}<h1${lang({ said: document.titleSaid })}>${htmlText(title)}</h1>${subtitle ? `<p class="subtitle">${htmlText(subtitle)}</p>` : ''}</header>
${contents(sections, t('paper:web.contents'))}
<main id="innhold">
${parts.join('\n')}
</main>
</body>
</html>
`;
}
