import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ItemId, NoteId } from '../../../../domain/ids';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Field';
import { ItemOptions, type Places } from '../line/ItemOptions';
import type { NoteActs } from '../outbox/useNoteActs';

interface MoveDialogProps {
  readonly noteIds: readonly NoteId[];
  readonly places: Places;
  readonly acts: NoteActs;
  readonly onClose: () => void;
}

/** Which item the notes are to stand on. */
export function MoveDialog({ noteIds, places, acts, onClose }: MoveDialogProps): ReactNode {
  const { t } = useWords();
  const formId = useId();
  const [itemId, setItemId] = useState<ItemId | null>(places[0]?.items[0]?.item.id ?? null);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await acts.move(noteIds, itemId)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('notes:move.title', { count: noteIds.length })}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t('notes:move.open')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void onSubmit(event)}>
        <Select
          label={t('notes:field.item')}
          data-autofocus
          value={itemId ?? ''}
          onChange={(event) => setItemId(event.target.value === '' ? null : (event.target.value as ItemId))}
        >
          <ItemOptions places={places} />
          <option value="">{t('notes:noItem')}</option>
        </Select>
      </form>
    </Dialog>
  );
}
