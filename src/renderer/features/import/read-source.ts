import { base64Of } from '../../api/base64';
import type { ImportSource } from '../../app/import-source';

/** What the door can carry; a larger file is no run sheet, and is refused before it is read. */
const LARGEST_FILE = 20_000_000;
const LONGEST_TEXT = 5_000_000;

type ReadInput = { readonly text: string } | { readonly fileName: string; readonly bytes: string };

/** Makes what was pasted, dropped or chosen ready to send; null when it is too large to be sent. */
export async function inputOf(source: ImportSource): Promise<ReadInput | null> {
  if ('text' in source) return source.text.length > LONGEST_TEXT ? null : source;
  if (source.file.size > LARGEST_FILE) return null;
  return { fileName: source.file.name.slice(-300), bytes: source.file.size === 0 ? '' : await base64Of(source.file) };
}
