import type { Language } from '../domain/agenda/gathering';
import {
  type BlockOf,
  cellKey,
  type ReportBlock,
  type ReportEdited,
  type ReportLeftOut,
  type ReportLine,
  type ReportRow,
  type ReportSection,
  type ReportText,
} from '../domain/report/report-document';
import type { ReportEdit } from '../domain/report/report-settings';

/** Her own words in place of the app's, and without what she has left out. */
export interface Wording {
  /** The section as she wants it; null when nothing is left of it. */
  section(section: ReportSection): ReportSection | null;
  /** What was left out of the sections that have been worded. */
  readonly leftOut: readonly ReportLeftOut[];
}

const beforeKey = (sectionId: string): string => `${sectionId}:before`;
const afterKey = (sectionId: string): string => `${sectionId}:after`;
export const titleKey = (sectionId: string): string => `${sectionId}:title`;

/** @param edits Those of every language; only those in `language` count. */
export function wordingOf(edits: readonly ReportEdit[], language: Language): Wording {
  const byKey = new Map(edits.filter((edit) => edit.language === language).map((edit) => [edit.key, edit]));
  const leftOut: ReportLeftOut[] = [];
  return {
    leftOut,
    section: (section) => new SectionWording(byKey, section, leftOut).worded(),
  };
}

const editedOf = ({ basedOn }: ReportEdit, original: string): ReportEdited => ({
  original,
  basedOn,
  changedSince: original !== basedOn,
});

class SectionWording {
  constructor(
    private readonly edits: ReadonlyMap<string, ReportEdit>,
    private readonly given: ReportSection,
    private readonly leftOut: ReportLeftOut[],
  ) {}

  worded(): ReportSection | null {
    const { id } = this.given;
    const blocks = withoutLoneHeadings(this.given.blocks.flatMap((block) => this.block(block)));
    const whole = [...this.own(beforeKey(id)), ...blocks, ...this.own(afterKey(id))];
    if (whole.length === 0) return null;
    const title = this.given.titleKey ? this.text({ key: this.given.titleKey, text: this.given.title }) : null;
    const titled = title?.edited ? { title: title.text, titleEdited: title.edited } : {};
    return { ...this.given, ...titled, blocks: whole };
  }

  /** A text of hers alone, before or after the section. */
  private own(key: string): ReportBlock[] {
    const edit = this.edits.get(key);
    if (!edit?.text) return [];
    return [{ type: 'paragraph', key, text: edit.text, edited: editedOf(edit, '') }];
  }

  /** null: left out. A text without words of its own says what the one it follows says. */
  private text<T extends ReportText>(given: T): (T & Pick<ReportText, 'edited'>) | null {
    const followed = given.follows === undefined ? undefined : this.edits.get(given.follows);
    if (followed && followed.text === null) return null;
    // Her own wording is in the summary's language.
    const base = followed?.text ? { ...given, text: followed.text, said: false } : given;
    const edit = given.key === undefined ? undefined : this.edits.get(given.key);
    if (!edit || given.key === undefined) return base;
    if (edit.text === null) {
      this.omit(given.key, base.text);
      return null;
    }
    return { ...base, text: edit.text, edited: editedOf(edit, base.text) };
  }

  private omit(key: string, text: string): void {
    this.leftOut.push({ sectionId: this.given.id, key, text });
  }

  /** Whether she has left out something that can only be left out or in. */
  private isOut(key: string | undefined, text: string): boolean {
    if (key === undefined || this.edits.get(key)?.text !== null) return false;
    this.omit(key, text);
    return true;
  }

  private block(block: ReportBlock): readonly ReportBlock[] {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'quote': {
        const worded = this.text(block);
        return worded ? [worded] : [];
      }
      case 'list': {
        const items = this.lines(block.items);
        return items.length > 0 ? [{ ...block, items }] : [];
      }
      case 'table':
        return this.table(block);
      case 'chart':
        return this.isOut(block.key, block.title) ? [] : [block];
      case 'picture': {
        const caption = this.text({ ...(block.key === undefined ? {} : { key: block.key }), text: block.caption });
        if (!caption) return [];
        return [{ ...block, caption: caption.text, ...(caption.edited ? { edited: caption.edited } : {}) }];
      }
      case 'twoByTwo': {
        const [a, b, c, d] = block.quarters;
        const of = (quarter: typeof a) => ({ ...quarter, items: this.lines(quarter.items) });
        const quarters = [of(a), of(b), of(c), of(d)] as const;
        return quarters.some(({ items }) => items.length > 0) ? [{ ...block, quarters }] : [];
      }
    }
  }

  private lines(items: readonly ReportLine[]): ReportLine[] {
    return items.map((item) => this.text(item)).filter((item) => item !== null);
  }

  private table(block: BlockOf<'table'>): readonly ReportBlock[] {
    const name = block.caption ?? block.columns.map(({ label }) => label).join(', ');
    if (this.isOut(block.key, name)) return [];
    const rows = block.rows.map((row) => this.row(row, block)).filter((row) => row !== null);
    return rows.length > 0 ? [{ ...block, rows }] : [];
  }

  private row(row: ReportRow, { columns, main }: BlockOf<'table'>): ReportRow | null {
    if (row.key === undefined) return row;
    const edited: Record<number, ReportEdited> = {};
    const cells = [...row.cells];
    for (const [at, text] of row.cells.entries()) {
      const key = cellKey(row, columns, main, at);
      if (key === undefined) continue;
      const follows = at === main && row.follows !== undefined ? { follows: row.follows } : {};
      const worded = this.text({ key, text, ...follows });
      // Of a row, it is the whole that is left out; another cell is emptied.
      if (worded === null && at === main) return null;
      cells[at] = worded?.text ?? '';
      if (worded?.edited) edited[at] = worded.edited;
    }
    return { ...row, cells, ...(Object.keys(edited).length > 0 ? { edited } : {}) };
  }
}

/** A heading of which all has been left out goes along with it. */
function withoutLoneHeadings(blocks: readonly ReportBlock[]): ReportBlock[] {
  const kept: ReportBlock[] = [];
  // From the end, so that a heading over nothing but lone headings goes too.
  for (const block of blocks.toReversed()) {
    const next = kept.at(-1);
    const standsOver = next !== undefined && (next.type !== 'heading' || isDeeper(next, block));
    if (block.type !== 'heading' || standsOver) kept.push(block);
  }
  return kept.reverse();
}

const isDeeper = (next: ReportBlock, block: ReportBlock): boolean =>
  next.type === 'heading' && block.type === 'heading' && next.level > block.level;
