/** How much is read before a file is refused. A real run sheet is a thousandth of any of these. */
export const LIMITS = {
  /** Bytes of a file as it lies on the disk. */
  fileBytes: 20_000_000,
  /** Bytes of plain text, also of text pasted in. */
  textBytes: 4_000_000,
  lines: 20_000,
  /** Files inside a Word or Excel file. */
  zipEntries: 2_000,
  /** Inflated bytes of one file inside it, and of all of them. */
  zipEntryBytes: 40_000_000,
  zipTotalBytes: 80_000_000,
  /** Inflated bytes of the document's own text: more than this takes minutes and gigabytes to lay out. */
  wordTextBytes: 8_000_000,
  /** Inflated bytes of all of a workbook's sheets, texts and styles. */
  sheetTextBytes: 8_000_000,
  sheets: 60,
  /** Cells in a workbook's named ranges, which are laid out one by one. */
  namedCells: 200_000,
  /** Cells side by side in a row. */
  columns: 200,
} as const;
