import { type ReactNode, useCallback } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { useToast } from '../../ui/Toast';
import css from './Pad.module.css';

/** What did not work, that the text is kept, and the two ways on. */
export function PadTrouble(props: { trouble: string | null; draftUnsaved: boolean; text: string }): ReactNode {
  const { trouble, draftUnsaved, text } = props;
  const { t } = useWords();
  const copy = useCopy();
  if (trouble === null) {
    return draftUnsaved && text !== '' ? <p className={css.unsaved}>{t('notes:pad.draftUnsaved')}</p> : null;
  }
  return (
    <div className={css.trouble} role="alert">
      <p>{trouble}</p>
      <Button type="submit" size="row">
        {t('notes:pad.retry')}
      </Button>
      <Button size="row" onClick={() => void copy(text)}>
        {t('notes:pad.copy')}
      </Button>
    </div>
  );
}

function useCopy(): (text: string) => Promise<void> {
  const { t } = useWords();
  const toast = useToast();
  return useCallback(
    async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        toast({ text: t('notes:pad.copied') });
      } catch {
        toast({ text: t('notes:pad.copyFailed'), tone: 'error' });
      }
    },
    [t, toast],
  );
}
