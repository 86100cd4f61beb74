import { type ReactNode, useRef } from 'react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileInput } from '../../ui/FileInput';
import css from './ImportGathering.module.css';
import { useImport } from './useImport';

/** Takes in a gathering that comes as a file from another machine. */
export function ImportGathering(): ReactNode {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { taking, question, take, keepBoth, leave } = useImport();
  return (
    <div className={css.import}>
      <button type="button" className={css.way} onClick={() => input.current?.click()}>
        {t('people:import.button')}
      </button>
      <FileInput ref={input} accept=".kjoreplan" data-import-gathering="" onFile={(file) => void take(file)} />
      <span role="status" className={css.hint}>
        {taking === null ? t('people:import.hint') : t('people:import.reading', { name: taking })}
      </span>
      {question ? (
        <Dialog
          open
          onClose={leave}
          title={t('people:import.isHere')}
          actions={
            <>
              <Button data-autofocus="" onClick={leave}>
                {t('common:cancel')}
              </Button>
              <Button look="filled" onClick={() => void keepBoth()}>
                {t('people:import.keepBoth')}
              </Button>
            </>
          }
        >
          <p>
            {t(question.here.deleted ? 'people:import.isDeletedText' : 'people:import.isHereText', {
              title: question.here.title || t('people:acts.untitled'),
            })}
          </p>
        </Dialog>
      ) : null}
    </div>
  );
}
