import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import type { IsoDate } from '../../../domain/time';
import { useCall } from '../../api/call';
import { navigate } from '../../app/route';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import css from './NewGathering.module.css';

/** What tells a gathering from the one it was made from. */
interface NewName {
  readonly title: string;
  readonly date: IsoDate | null;
  readonly place: string;
}

interface CreateDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The name and place to begin with. */
  readonly suggested?: Partial<NewName>;
  readonly make: (named: NewName) => Promise<{ readonly gatheringId: GatheringId }>;
}

/** Asks what a new gathering is called, when and where it is, and opens its plan. */
export function CreateDialog(props: CreateDialogProps): ReactNode {
  const { t } = useWords();
  const formId = useId();
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={props.title}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t('library:create.submit')}
          </Button>
        </>
      }
    >
      <CreateForm id={formId} {...props} />
    </Dialog>
  );
}

function CreateForm(props: Pick<CreateDialogProps, 'suggested' | 'make'> & { id: string }): ReactNode {
  const { suggested, make } = props;
  const { t } = useWords();
  const call = useCall();
  const [title, setTitle] = useState(suggested?.title ?? '');
  const [date, setDate] = useState(suggested?.date ?? null);
  const [place, setPlace] = useState(suggested?.place ?? '');
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const made = await call(() => make({ title: title.trim(), date, place: place.trim() }));
    if (made.ok) navigate({ name: 'gathering', gatheringId: made.value.gatheringId, place: 'plan' });
  };
  return (
    <form id={props.id} className={css.form} onSubmit={(event) => void create(event)}>
      <TextField
        label={t('library:create.name')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        // What is suggested is marked, so that another name is only typed.
        onFocus={(event) => event.target.select()}
        required
      />
      <DateField live label={t('library:create.date')} value={date} onChange={setDate} />
      <TextField label={t('library:create.place')} value={place} onChange={(event) => setPlace(event.target.value)} />
    </form>
  );
}
