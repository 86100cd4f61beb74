import type { ReportBlock, ReportDocument } from '../../../domain/report/report-document';

/** What stands before a heading: «2», «2.1», «2.1.3». */
export interface Numbers {
  readonly sections: ReadonlyMap<string, string>;
  readonly blocks: ReadonlyMap<ReportBlock, string>;
}

/** The numbers of a summary's headings; none where it has none. The opening, which has no title, is not counted. */
export function numbersOf({ numbered, sections }: ReportDocument): Numbers {
  const ofSections = new Map<string, string>();
  const ofBlocks = new Map<ReportBlock, string>();
  let first = 0;
  for (const { id, title, blocks } of numbered ? sections : []) {
    if (title === '') continue;
    first += 1;
    ofSections.set(id, String(first));
    let [second, third] = [0, 0];
    for (const block of blocks) {
      if (block.type !== 'heading') continue;
      if (block.level === 2) [second, third] = [second + 1, 0];
      else third += 1;
      ofBlocks.set(block, [first, second, ...(block.level === 3 ? [third] : [])].join('.'));
    }
  }
  return { sections: ofSections, blocks: ofBlocks };
}
