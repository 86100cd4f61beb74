import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Item } from '../../../domain/agenda/agenda';
import { phasesOf } from '../../../domain/reflection/reflection';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { SetUpDialog } from './SetUpDialog';

/** Opens the roles and phases of a reflection; nothing where an item is none, or is itself a phase. */
export function SetUpButton({ item }: { item: Item }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const isRound = phasesOf(snapshot.items, item.id).length > 0 || snapshot.reflections.some(({ id }) => id === item.id);
  if (item.phase !== null || (item.kind !== 'reflection' && !isRound)) return null;
  return (
    <div>
      <Button size="row" keepFocus onClick={() => setOpen(true)}>
        {t(isRound ? 'reflection:setUp.openAgain' : 'reflection:setUp.open')}
      </Button>
      {open ? createPortal(<SetUpDialog item={item} onClose={() => setOpen(false)} />, document.body) : null}
    </div>
  );
}
