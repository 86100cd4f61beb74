import type { ReactNode } from 'react';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import type { TeamRound } from './rounds-of-day';
import { useCannotChange } from './useCannotChange';

/** What has been read cannot be unread: so this is said before, and not undone after. */
export function RevealDialog(props: { round: TeamRound; count: number; onClose: () => void }): ReactNode {
  const { round, count, onClose } = props;
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const cannot = useCannotChange();
  const reveal = async (): Promise<void> => {
    const done = await call(() => client.reflection.reveal({ gatheringId, itemId: round.item.id }));
    if (!done.ok) return;
    toast({ text: t('reflection:reveal.done') });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('reflection:reveal.title')}
      actions={
        <>
          <Button data-autofocus="" onClick={onClose}>
            {t('reflection:reveal.wait')}
          </Button>
          <Button look="danger" unavailable={cannot} onClick={() => void reveal()}>
            {t('reflection:reveal.confirm', { count })}
          </Button>
        </>
      }
    >
      <p>{t('reflection:reveal.what', { count })}</p>
      <p>{t('reflection:reveal.after')}</p>
    </Dialog>
  );
}
