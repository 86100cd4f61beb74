import { type ReactNode, useCallback } from 'react';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';
import css from './Pad.module.css';

interface PadTroubleProps {
  readonly trouble: string;
  readonly text: string;
  readonly onRetry: () => void;
  readonly onDiscard?: () => void;
}

/** What did not work, that the text is kept, and the ways on. */
export function PadTrouble({ trouble, text, onRetry, onDiscard }: PadTroubleProps): ReactNode {
  const { t } = useWords();
  const copy = useCopy();
  return (
    <div className={css.trouble} role="alert">
      <p>{trouble}</p>
      <Button size="row" onClick={onRetry}>
        {t('notes:pad.retry')}
      </Button>
      {text === '' ? null : (
        <Button size="row" onClick={() => void copy(text)}>
          {t('notes:pad.copy')}
        </Button>
      )}
      {onDiscard ? (
        <Button size="row" look="quiet" onClick={onDiscard}>
          {t('notes:pad.drop')}
        </Button>
      ) : null}
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
