import { type ReactNode, useState } from 'react';
import type { GatheringSummary } from '../../../contract';
import { useCall } from '../../api/call';
import { useClient } from '../../api/react';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import { CloseDialog } from './CloseDialog';
import css from './GatheringActs.module.css';
import { JournalDialog } from './JournalDialog';
import { useExport } from './useExport';

type Shown = 'acts' | 'close' | 'journal' | null;

/** What else can be done about a gathering: take it along as a file, see who changed what, lock it. */
export function MoreButton(props: { gathering: GatheringSummary }): ReactNode {
  const { gathering } = props;
  const { t } = useWords();
  const [shown, show] = useState<Shown>(null);
  const title = gathering.title || t('people:acts.untitled');
  const close = (): void => show(null);
  return (
    <>
      <Button
        size="row"
        look="quiet"
        aria-haspopup="dialog"
        aria-label={t('people:acts.openNamed', { title })}
        onClick={() => show('acts')}
      >
        {t('people:acts.open')}
      </Button>
      {shown === 'acts' ? <ActsDialog gathering={gathering} title={title} onClose={close} onShow={show} /> : null}
      {shown === 'close' ? <CloseDialog gatheringId={gathering.id} onClose={close} /> : null}
      {shown === 'journal' ? <JournalDialog gatheringId={gathering.id} title={title} onClose={close} /> : null}
    </>
  );
}

interface ActsProps {
  readonly gathering: GatheringSummary;
  readonly title: string;
  readonly onClose: () => void;
  readonly onShow: (what: Shown) => void;
}

function ActsDialog({ gathering, title, onClose, onShow }: ActsProps): ReactNode {
  const { id: gatheringId } = gathering;
  const { t } = useWords();
  const client = useClient();
  const call = useCall();
  const toast = useToast();
  const { save, saving } = useExport();
  const reopen = async (): Promise<void> => {
    const done = await call(() => client.gathering.reopen({ gatheringId }));
    onClose();
    if (done.ok) toast({ text: t('people:acts.reopened') });
  };
  const exportIt = async (): Promise<void> => {
    await save(gatheringId);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('people:acts.title', { title })}>
      <ul className={css.acts}>
        <Act
          name={saving ? t('people:acts.exporting') : t('people:acts.export')}
          hint={t('people:acts.exportHint')}
          onPress={() => void exportIt()}
        />
        <Act name={t('people:acts.journal')} hint={t('people:acts.journalHint')} onPress={() => onShow('journal')} />
        {gathering.closedAt === null ? (
          <Act name={t('people:acts.close')} hint={t('people:acts.closeHint')} onPress={() => onShow('close')} />
        ) : (
          <Act name={t('people:acts.reopen')} hint={t('people:acts.reopenHint')} onPress={() => void reopen()} />
        )}
      </ul>
    </Dialog>
  );
}

function Act(props: { name: string; hint: string; onPress: () => void }): ReactNode {
  return (
    <li>
      <button type="button" className={css.act} onClick={props.onPress}>
        <span className={css.name}>{props.name}</span>
        <span className={css.hint}>{props.hint}</span>
      </button>
    </li>
  );
}
