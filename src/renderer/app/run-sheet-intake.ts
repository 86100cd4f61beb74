import { type DragEvent, useEffect, useState } from 'react';
import type { ImportSource } from './import-source';

/** A file, or text, from the clipboard or a drop; null when there is neither. */
function sourceOf(data: DataTransfer | null): ImportSource | null {
  const file = data?.files[0];
  if (file) return { file };
  const text = data?.getData('text/plain') ?? '';
  return text.trim() ? { text } : null;
}

/** Pasting works anywhere on the screen, except where someone is typing. */
export function usePasteAnywhere(take: (source: ImportSource) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable], dialog')) return;
      const source = sourceOf(event.clipboardData);
      if (!source) return;
      event.preventDefault();
      take(source);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [take]);
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
export function useDropZone(take: (source: ImportSource) => void): DropZone {
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
        if (source) take(source);
      },
    },
  };
}
