import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import type { Writing } from './useTaking';
import css from './WritingNow.module.css';

/** What is being written, and a way to give it up. It is read out by whoever began it. */
export function WritingNow({ writing, onCancel }: { writing: Writing; onCancel: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.line}>
      <span className={css.text}>{writing.text}</span>
      <Button size="row" onClick={onCancel}>
        {t('common:cancel')}
      </Button>
    </div>
  );
}
