import { handOver, type ImportSource } from '../../app/import-source';
import { navigate } from '../../app/route';

/** Takes a run sheet to the import screen. */
export function takeIn(source: ImportSource): void {
  handOver(source);
  navigate({ name: 'import', gatheringId: null });
}

/** The button beside the key: the browser may refuse the clipboard, and then the import screen has a field to paste in. */
export async function pasteFromClipboard(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => '');
  if (text?.trim()) takeIn({ text });
  else navigate({ name: 'import', gatheringId: null });
}
