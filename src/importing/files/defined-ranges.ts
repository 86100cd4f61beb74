const RANGE = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/g;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** How many cells the named ranges of a workbook span: each of them is laid out one by one when it is opened. */
export function cellsInDefinedRanges(workbookXml: string): number {
  let cells = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of workbookXml.matchAll(RANGE)) {
    const across = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    cells += across * (Math.abs(Number(bottom) - Number(top)) + 1);
  }
  return cells;
}
