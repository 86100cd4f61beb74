import { type ReactNode, useState } from 'react';
import type { GatheringSummary } from '../../../contract';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import css from './Deleted.module.css';

/** What has been deleted and can still be brought back; from here it can be erased for good. */
export function Deleted(props: { gatherings: readonly GatheringSummary[] }): ReactNode {
  const { t } = useWords();
  const [erasing, setErasing] = useState<GatheringSummary | null>(null);
  if (props.gatherings.length === 0) return null;
  return (
    <details className={css.deleted}>
      <summary>
        {t('library:deleted.title')} <span className={css.count}>{props.gatherings.length}</span>
      </summary>
      <p className={css.hint}>{t('library:deleted.hint')}</p>
      <ul>
        {props.gatherings.map((gathering) => (
          <Row key={gathering.id} gathering={gathering} onErase={() => setErasing(gathering)} />
        ))}
      </ul>
      {erasing ? <EraseDialog gathering={erasing} onClose={() => setErasing(null)} /> : null}
    </details>
  );
}

function Row(props: { gathering: GatheringSummary; onErase: () => void }): ReactNode {
  const { id: gatheringId, title } = props.gathering;
  const { t } = useWords();
  const client = useClient();
  const call = useCall();
  return (
    <li className={css.row}>
      <span className={css.title}>{title || t('library:untitled')}</span>
      <Button size="row" onClick={() => void call(() => client.gathering.restore({ gatheringId }))}>
        {t('library:deleted.restore')}
      </Button>
      <Button size="row" look="danger" onClick={props.onErase}>
        {t('library:deleted.erase')}
      </Button>
    </li>
  );
}

/** The one act here that cannot be undone, so it is asked for, by name. */
function EraseDialog(props: { gathering: GatheringSummary; onClose: () => void }): ReactNode {
  const { gathering, onClose } = props;
  const { t } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const erase = async (): Promise<void> => {
    const done = await call(() => client.gathering.erase({ gatheringId: gathering.id }));
    onClose();
    if (done.ok) toast({ text: t('library:erase.done') });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('library:erase.title', { title: gathering.title || t('library:untitled') })}
      actions={
        <>
          <Button onClick={onClose}>{t('library:erase.keep')}</Button>
          <Button look="danger" onClick={() => void erase()}>
            {t('library:erase.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('library:erase.text')}</p>
    </Dialog>
  );
}
