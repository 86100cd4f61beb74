import { useState } from 'react';
import type { Language } from '../../../../domain/agenda/gathering';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import type { Taking } from './useTaking';

/** What each way does when it is chosen. */
export interface Ways {
  readonly word: () => void;
  readonly excel: () => void;
  readonly pdf: () => void;
  readonly web: () => void;
  readonly article: () => void;
  readonly calendar: () => void;
  readonly markdown: () => void;
  /** One letter, or one file after another to several. */
  readonly letters: (organisations: readonly string[]) => void;
  /** What the browser did not let us put on the clipboard; null: nothing. */
  readonly textToCopy: string | null;
  readonly copied: () => void;
}

export function useWays(taking: Taking, language: Language): Ways {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const [textToCopy, setTextToCopy] = useState<string | null>(null);
  const input = { gatheringId, language };
  const { report } = client;
  const copy = async (): Promise<void> => {
    const made = await taking.make('markdown', (signal) => report.markdown(input, { signal }));
    if (made === null) return;
    if (await putOnClipboard(made.text)) toast({ text: t('paper:place.copied') });
    else setTextToCopy(made.text);
  };
  return {
    word: () => void taking.file('word', (signal) => report.word(input, { signal })),
    excel: () => void taking.file('excel', (signal) => report.excel(input, { signal })),
    pdf: () => void taking.file('pdf', (signal) => report.pdf(input, { signal })),
    web: () => void taking.file('web', (signal) => report.web(input, { signal })),
    article: () => void taking.file('article', (signal) => report.articleWord(input, { signal })),
    calendar: () => void taking.file('calendar', (signal) => report.calendar(input, { signal })),
    markdown: () => void copy(),
    letters: (organisations) => {
      const letter = (organisation: string, signal: AbortSignal): Promise<File> =>
        report.letter({ ...input, organisation }, { signal });
      const [only, ...more] = organisations;
      if (only === undefined) return;
      if (more.length === 0) void taking.file('letter', (signal) => letter(only, signal));
      else void taking.files('letter', organisations, letter);
    },
    textToCopy,
    copied: () => setTextToCopy(null),
  };
}

/** false: the browser has no clipboard, or does not let us at it. */
async function putOnClipboard(text: string): Promise<boolean> {
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
