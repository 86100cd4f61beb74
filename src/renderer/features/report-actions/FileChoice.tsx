import { type ReactNode, useRef } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import css from './ReadActions.module.css';

interface FileChoiceProps {
  readonly onFile: (file: File) => void;
  /** A file has been read already. */
  readonly again: boolean;
  readonly reading: boolean;
  readonly failed: string | null;
}

/** The file that is read, and what became of reading it. */
export function FileChoice({ onFile, again, reading, failed }: FileChoiceProps): ReactNode {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={css.file}>
      <Button data-autofocus="" onClick={() => input.current?.click()}>
        {again ? t('workbook:chooseOther') : t('workbook:choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          // So that the same file can be chosen again once it has been mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <span role="status" className={failed ? css.failed : css.small}>
        {reading ? t('workbook:reading') : failed}
      </span>
    </div>
  );
}
