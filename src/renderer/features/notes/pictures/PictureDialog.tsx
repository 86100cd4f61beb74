import { type ReactNode, useId, useState } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { Picture } from '../../../../domain/pictures/picture';
import { usePicture } from '../../../api/pictures';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select, TextField } from '../../../ui/Field';
import { ItemOptions, type Places } from '../line/ItemOptions';
import css from './PictureDialog.module.css';
import type { PictureActs } from './usePictureActs';

interface PictureDialogProps {
  readonly picture: Picture;
  readonly places: Places;
  readonly acts: PictureActs;
  readonly onClose: () => void;
}

/** A flip chart, large, with what is written under it and where it belongs. */
export function PictureDialog({ picture, places, acts, onClose }: PictureDialogProps): ReactNode {
  const { t } = useWords();
  const formId = useId();
  const [caption, setCaption] = useState(picture.caption);
  const [itemId, setItemId] = useState(picture.itemId);
  const url = usePicture(picture.gatheringId, picture.id, true);
  const save = async (): Promise<void> => {
    const unchanged = caption === picture.caption && itemId === picture.itemId;
    if (unchanged || (await acts.update(picture.id, { caption, itemId }))) onClose();
  };
  const remove = async (): Promise<void> => {
    if (await acts.remove(picture)) onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('notes:picture.title')}
      actions={
        <>
          <Button look="quiet" onClick={() => void remove()}>
            {t('notes:picture.remove')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" keys="Enter" type="submit" form={formId}>
            {t('notes:edit.save')}
          </Button>
        </>
      }
    >
      {url ? <img className={css.large} src={url} alt={caption || t('notes:picture.alt')} /> : null}
      <form
        id={formId}
        className={css.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('notes:picture.caption')}
          maxLength={2_000}
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
        <Select
          label={t('notes:field.item')}
          value={itemId ?? ''}
          onChange={(event) => setItemId(event.target.value === '' ? null : (event.target.value as ItemId))}
        >
          <option value="">{t('notes:noItem')}</option>
          <ItemOptions places={places} />
        </Select>
      </form>
    </Dialog>
  );
}
