import { type ReactNode, useState } from 'react';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useCutOff } from './acts/useCutOff';
import css from './GatheringDialog.module.css';
import { type PaperKind, PrintSheet } from './PrintSheet';

const KINDS: readonly PaperKind[] = ['crew', 'programme'];

/** For whom, and on paper or as a Word document. What is chosen is what the printer gets, from here or by the browser. */
export function PrintDialog(): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<PaperKind>('crew');
  const print = (): void => {
    setOpen(false);
    // The dialog is gone before the page is set out for paper.
    requestAnimationFrame(() => window.print());
  };
  return (
    <>
      <Button size="row" look="quiet" onClick={() => setOpen(true)}>
        {t('plan:print')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('plan:paper.title')}
        actions={
          <>
            <WordButton kind={kind} />
            <Button look="filled" onClick={print}>
              {t('plan:print')}
            </Button>
          </>
        }
      >
        <SegmentedControl
          label={t('plan:paper.title')}
          segments={KINDS.map((value) => ({ value, label: t(`plan:paper.name.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <p className={css.saved}>{t(`plan:paper.hint.${kind}`)}</p>
      </Dialog>
      <PrintSheet kind={kind} />
    </>
  );
}

function WordButton(props: { kind: PaperKind }): ReactNode {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cutOff = useCutOff();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    const { language } = snapshot.gathering;
    const made = await call(() => client.agenda.paper({ gatheringId, kind: props.kind, language }));
    setBusy(false);
    if (made.ok) offer(made.value, t(`plan:paper.name.${props.kind}`));
  };
  return (
    <Button unavailable={cutOff} onClick={() => void (busy || download())}>
      {busy ? t('plan:paper.writing') : t('plan:paper.word')}
    </Button>
  );
}

/** Hands a file to the browser as it would a download; its name tells the run sheet from the programme. */
function offer(file: File, paper: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${paper} ${file.name}`;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
