import type { ReactNode } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { listed, wordsIn } from '../../../../words';
import { nameOf } from '../../../agenda/name-of';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import type { RunActs } from './useRunActs';

/** So many are named; of the others it is said how many they are. */
const NAMED = 3;

/** Asked once, where much of the day is left: what will not be held, and what the hall reads. */
export function EndDayDialog(props: { acts: RunActs; notHeld: readonly ItemId[]; onClose: () => void }): ReactNode {
  const { acts, notHeld, onClose } = props;
  const { t } = useWords();
  const { snapshot } = useGathering();
  const titles = useTitles(notHeld);
  // As the big screen has it: in the language of the gathering.
  const thanks = wordsIn(snapshot.gathering.language)('stage:thanks');
  const end = (): void => {
    acts.end();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('run:endEarly.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" data-autofocus="" unavailable={acts.unavailable} onClick={end}>
            {t('run:end')}
          </Button>
        </>
      }
    >
      <p>{t('run:endEarly.notHeld', { count: notHeld.length, titles })}</p>
      <p>{t('run:endEarly.hall', { thanks })}</p>
    </Dialog>
  );
}

/** «Kaffe», «Gruppearbeid» og «Vel hjem»; of many the first, and how many more. */
function useTitles(ids: readonly ItemId[]): string {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const named = ids.slice(0, NAMED).map((id) => {
    const item = snapshot.items.find((one) => one.id === id);
    return t('run:rescue.title', { title: item ? nameOf(t, item) : '' });
  });
  const rest = ids.length - named.length;
  if (rest > 0) return `${named.join(', ')} ${t('run:rescue.more', { count: rest })}`;
  return listed(language, named);
}
