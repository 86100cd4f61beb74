import { useEffect } from 'react';
import { useGathering } from '../../app/gathering';
import { handOver } from '../../app/import-source';
import { navigate } from '../../app/route';

/** A run sheet pasted outside a field goes to the import screen, where she sees what was understood before it is used. */
export function usePasteAgenda(): void {
  const { gatheringId } = useGathering();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, [contenteditable], dialog')) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!file && !text.trim()) return;
      event.preventDefault();
      handOver(file ? { file } : { text });
      navigate({ name: 'import', gatheringId });
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [gatheringId]);
}
