import { cellKey, type ReportDocument, type ReportText } from '../../../domain/report/report-document';

/** The keys of her texts that were written from what has changed since, in the order they stand. */
export function changedTexts({ sections }: ReportDocument): readonly string[] {
  const found: string[] = [];
  const look = ({ key, edited }: Pick<ReportText, 'key' | 'edited'>): void => {
    if (key !== undefined && edited?.changedSince) found.push(key);
  };
  for (const { titleKey, titleEdited, blocks } of sections) {
    look({ ...(titleKey ? { key: titleKey } : {}), ...(titleEdited ? { edited: titleEdited } : {}) });
    for (const block of blocks) {
      if (block.type === 'list') block.items.forEach(look);
      else if (block.type === 'twoByTwo') block.quarters.flatMap(({ items }) => items).forEach(look);
      else if (block.type === 'table') {
        for (const row of block.rows) {
          for (const [at, edited] of Object.entries(row.edited ?? {})) {
            const key = cellKey(row, block.columns, block.main, Number(at));
            look({ ...(key ? { key } : {}), edited });
          }
        }
      } else if (block.type !== 'chart') look(block);
    }
  }
  return found;
}
