import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextArea } from '../../../ui/Field';

/** When the browser keeps the clipboard to itself: the text, marked, so that one key copies it. */
export function CopyByHand({ text, onClose }: { text: string | null; onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Dialog
      open={text !== null}
      onClose={onClose}
      title={t('paper:place.copyTitle')}
      wide
      actions={
        <Button look="filled" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <TextArea
        data-autofocus
        readOnly
        rows={14}
        label={t('paper:place.text')}
        hint={t('paper:place.copyByHand')}
        value={text ?? ''}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Dialog>
  );
}
