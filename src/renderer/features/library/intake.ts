import { type DragEvent, useEffect, useState } from 'react';
import { handOver, type ImportSource } from '../../app/import-source';
import { navigate } from '../../app/route';

/** Takes a run sheet to the import screen. */
export function takeIn(source: ImportSource): void {
  handOver(source);
  navigate({ name: 'import', gatheringId: null });
}

/** Pasting works anywhere on the screen, except where someone is typing. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable], dialog')) return;
      const source = sourceOf(event.clipboardData);
      if (!source) return;
      event.preventDefault();
      takeIn(source);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** The button beside the key: the browser may refuse the clipboard, and then the import screen has a field to paste in. */
export async function pasteFromClipboard(): Promise<void> {
  const text = await navigator.clipboard?.readText().catch(() => '');
  if (text?.trim()) takeIn({ text });
  else navigate({ name: 'import', gatheringId: null });
}

interface DropZone {
  readonly over: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** A file, or text, dropped anywhere on the screen. */
export function useDropZone(): DropZone {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        const source = sourceOf(event.dataTransfer);
        if (source) takeIn(source);
      },
    },
  };
}

function sourceOf(data: DataTransfer | null): ImportSource | null {
  const file = data?.files[0];
  if (file) return { file };
  const text = data?.getData('text/plain') ?? '';
  return text.trim() ? { text } : null;
}
