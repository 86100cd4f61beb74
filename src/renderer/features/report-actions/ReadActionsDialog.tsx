import { type ReactNode, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { ActionChange, ActionsFound } from '../../../domain/notes/action-changes';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FileChoice } from '../../ui/FileChoice';
import { useToast } from '../../ui/Toast';
import { ActionChanges } from './ActionChanges';
import { LeftOut } from './LeftOut';
import css from './ReadActions.module.css';
import { useActionsFile } from './useActionsFile';

const NONE: ReadonlySet<NoteId> = new Set();

/** Reads the actions of a workbook back: what it says otherwise is shown first, and then taken in one step. */
export function ReadActionsDialog(props: { onClose: () => void }): ReactNode {
  const { onClose } = props;
  const { t } = useWords();
  const { found, read, reading, failed } = useActionsFile();
  const [left, setLeft] = useState(NONE);
  const wanted = (found?.changes ?? []).filter(({ noteId }) => !left.has(noteId));
  const choose = (file: File): void => {
    setLeft(NONE);
    void read(file);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('workbook:title')}
      actions={<Foot anything={(found?.changes.length ?? 0) > 0} wanted={wanted} onClose={onClose} />}
    >
      <p className={css.about}>{t('workbook:about')}</p>
      <FileChoice
        data-autofocus=""
        accept=".xlsx"
        onFile={choose}
        said={reading ? t('workbook:reading') : null}
        failed={failed}
      >
        {t(found === null ? 'workbook:choose' : 'workbook:chooseOther')}
      </FileChoice>
      {found ? <Found found={found} left={left} onLeave={setLeft} /> : null}
    </Dialog>
  );
}

function Found(props: {
  found: ActionsFound;
  left: ReadonlySet<NoteId>;
  onLeave: (left: ReadonlySet<NoteId>) => void;
}): ReactNode {
  const { found } = props;
  const { t } = useWords();
  const count = found.changes.length;
  return (
    <>
      <p role="status" className={css.sum}>
        {count === 0 ? t('workbook:none') : t('workbook:found', { count })}
      </p>
      {count === 0 ? null : <ActionChanges {...props} changes={found.changes} />}
      <LeftOut found={found} />
    </>
  );
}

function Foot(props: { anything: boolean; wanted: readonly ActionChange[]; onClose: () => void }): ReactNode {
  const { anything, wanted, onClose } = props;
  const { t } = useWords();
  const { gatheringId, client, contact, snapshot } = useGathering();
  const call = useCall();
  const toast = useToast();
  const undo = useUndo().action('notes');
  const [busy, setBusy] = useState(false);
  const count = wanted.length;
  const closed = snapshot.gathering.closedAt !== null && t('workbook:closed');
  const cannot = contact === 'lost' ? t('workbook:cutOff') : closed || (count === 0 && t('workbook:pick'));
  const take = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const changes = wanted.map(({ changedSince: _, ...change }) => change);
    const done = await call(() => client.report.takeActions({ gatheringId, changes }));
    setBusy(false);
    if (!done.ok) return;
    onClose();
    toast({ text: t('workbook:taken', { count: done.value.taken }), action: undo });
  };
  return (
    <>
      <Button onClick={onClose}>{t('common:close')}</Button>
      {anything ? (
        <Button look="filled" unavailable={cannot} onClick={() => void take()}>
          {t('workbook:take', { count })}
        </Button>
      ) : null}
    </>
  );
}
