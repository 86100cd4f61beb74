import { type ReactNode, useEffect, useState } from 'react';
import type { ClosingPreview } from '../../../contract';
import type { GatheringId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import css from './ErasePersonDialog.module.css';

interface CloseProps {
  readonly gatheringId: GatheringId;
  readonly onClose: () => void;
}

/** Locks a gathering, having said what that means and what is lost with it. */
export function CloseDialog({ gatheringId, onClose }: CloseProps): ReactNode {
  const { t } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const preview = useClosing(gatheringId, onClose);
  const close = async (): Promise<void> => {
    const done = await call(() => client.gathering.close({ gatheringId }));
    onClose();
    if (done.ok) toast({ text: t('people:close.done') });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('people:close.title')}
      actions={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            look={preview && lost(preview) > 0 ? 'danger' : 'filled'}
            unavailable={preview ? null : t('people:close.looking')}
            onClick={() => void close()}
          >
            {t('people:close.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('people:close.text')}</p>
      {preview ? <Lost preview={preview} /> : <p role="status">{t('people:close.looking')}</p>}
    </Dialog>
  );
}

const KINDS = ['notes', 'pictures', 'others'] as const;
const lost = (preview: ClosingPreview): number => KINDS.reduce((sum, kind) => sum + preview[kind], 0);

function Lost(props: { preview: ClosingPreview }): ReactNode {
  const { preview } = props;
  const { t } = useWords();
  if (lost(preview) === 0) return <p>{t('people:close.nothing')}</p>;
  return (
    <div>
      <p>{t('people:close.purge')}</p>
      <ul className={css.will}>
        {KINDS.filter((kind) => preview[kind] > 0).map((kind) => (
          <li key={kind}>{t(`people:close.${kind}`, { count: preview[kind] })}</li>
        ))}
      </ul>
    </div>
  );
}

/** What has been deleted in it; null until that has been looked for. */
function useClosing(gatheringId: GatheringId, onFailure: () => void): ClosingPreview | null {
  const client = useClient();
  const call = useCall();
  const [preview, setPreview] = useState<ClosingPreview | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the dialog opens.
  useEffect(() => {
    let here = true;
    void call(() => client.gathering.beforeClosing({ gatheringId })).then((found) => {
      if (!here) return;
      if (found.ok) setPreview(found.value);
      else onFailure();
    });
    return () => {
      here = false;
    };
  }, [gatheringId]);
  return preview;
}
