import { type ReactNode, useState } from 'react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { ReadActionsDialog } from './ReadActionsDialog';

/** The way back for a workbook in which somebody has kept the actions up. */
export function ReadActionsButton(): ReactNode {
  const { t } = useWords();
  const { contact } = useGathering();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog"
        title={t('workbook:openHint')}
        unavailable={contact === 'lost' && t('workbook:cutOff')}
        onClick={() => setOpen(true)}
      >
        {t('workbook:open')}
      </Button>
      {open ? <ReadActionsDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
