import type { ReactNode } from 'react';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { useToast } from '../../../ui/Toast';
import { useNewIds } from '../../people/useNewIds';
import css from './Pad.module.css';

/** Somebody who spoke and is not on the list of participants: one key puts them there. */
export function NewNameOffer(props: { name: string | null; onDone: () => void }): ReactNode {
  const { name, onDone } = props;
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const idOf = useNewIds(name ?? '');
  const add = async (): Promise<void> => {
    if (name === null) return;
    const person = { id: idOf(name, ''), name, organisation: '', role: 'other' } as const;
    const done = await call(() => client.people.add({ gatheringId, people: [person] }));
    if (!done.ok) return;
    toast({ text: t('notes:newName.added', { name }) });
    onDone();
  };
  useShortcut('Alt+L', t('notes:newName.key'), () => void add(), { whileTyping: true, off: name === null });
  if (name === null) return null;
  return (
    <div className={css.newName}>
      <span className={css.offerText}>{t('notes:newName.offer', { name })}</span>
      <Button size="row" keys="Alt+L" keepFocus onClick={() => void add()}>
        {t('notes:newName.add')}
      </Button>
      <Button size="row" look="quiet" keepFocus onClick={onDone}>
        {t('notes:newName.not')}
      </Button>
    </div>
  );
}
