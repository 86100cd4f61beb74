import { useState } from 'react';
import { useCall } from '../../api/call';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { useToast } from '../../ui/Toast';

export type FileKind = 'word' | 'excel';

/** Makes a file, and hands it to the browser as it would a download. */
export function useDownload() {
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const announce = useAnnounce();
  const [busy, setBusy] = useState<FileKind | null>(null);
  const download = async (kind: FileKind, make: () => Promise<File>): Promise<void> => {
    if (busy !== null) return;
    setBusy(kind);
    announce(t('report:place.writing'));
    const made = await call(make);
    setBusy(null);
    if (!made.ok) return;
    offer(made.value);
    toast({ text: t('report:place.ready', { name: made.value.name }) });
  };
  return { busy, download };
}

/** Hands a file over as a download. */
export function offer(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
