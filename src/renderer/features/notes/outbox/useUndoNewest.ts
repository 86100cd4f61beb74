import { useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { useOutbox } from './useOutbox';

/** Undo means what was done last also while that waits: then it is taken back before it is sent. */
export function useUndoNewest(): () => Promise<void> {
  const { contact } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const undo = useUndo();
  const box = useOutbox();
  return async () => {
    // What is on its way arrives first: else undo would mean the step before it.
    if (contact === 'live') await box.deliver();
    if (!box.getState().waiting.some((one) => !one.done && !one.setAside)) return undo.undo('notes');
    let taken = box.withdrawLast();
    if (!taken) {
      // A try was under way; when it has failed, the note is here to be taken back.
      await box.deliver();
      taken = box.withdrawLast();
    }
    if (taken) toast({ text: t('notes:waiting.withdrawn') });
  };
}
