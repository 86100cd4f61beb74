import { type ReactNode, useState } from 'react';
import type { ParticipantId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { CheckInPart } from './CheckInPart';
import { ErasePersonDialog } from './ErasePersonDialog';
import { Headcount } from './Headcount';
import { PeopleTable } from './PeopleTable';
import { TakeIn } from './TakeIn';

/** Who takes part: how many, the list itself, and the ways onto it. */
export function PeopleDialog(props: { open: boolean; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const [erasing, setErasing] = useState<ParticipantId | null>(null);
  const people = snapshot.participants.toSorted((a, b) => a.position - b.position);
  return (
    <>
      <Dialog
        {...props}
        wide
        title={t('people:title', { count: people.length })}
        actions={<Foot onClose={props.onClose} />}
      >
        {people.length > 0 ? <Headcount people={people} /> : <p>{t('people:list.empty')}</p>}
        <TakeIn people={people} />
        {people.length > 0 ? <PeopleTable people={people} onErase={setErasing} /> : null}
        <CheckInPart />
      </Dialog>
      {erasing ? <ErasePersonDialog participantId={erasing} onClose={() => setErasing(null)} /> : null}
    </>
  );
}

function Foot(props: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { history } = useGathering();
  const { undo, redo } = useUndo();
  return (
    <>
      <Button
        unavailable={history.people.undo === null && t('common:refused.nothingToUndo')}
        onClick={() => void undo('people')}
      >
        {t('common:undo')}
      </Button>
      <Button
        unavailable={history.people.redo === null && t('common:refused.nothingToRedo')}
        onClick={() => void redo('people')}
      >
        {t('common:redo')}
      </Button>
      <Button look="filled" onClick={props.onClose}>
        {t('common:close')}
      </Button>
    </>
  );
}
