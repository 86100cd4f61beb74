import type { ReactNode } from 'react';
import type { RoomVisit, RoomWay } from '../../../contract';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import css from './Room.module.css';
import { useTimes } from './useTimes';

/** What she is about to take back: a link from everyone who came by it, or from one of them. */
export interface TakeBack {
  readonly way: RoomWay;
  readonly name: string;
  readonly visit: RoomVisit | null;
}

/** Says what it means before it is done: nobody who has been put out can be let in again by taking it back. */
export function TakeBackDialog(props: { what: TakeBack; onClose: () => void; onDone: () => void }): ReactNode {
  const { what, onClose, onDone } = props;
  const { way, name, visit } = what;
  const { contact } = useGathering();
  const { t } = useWords();
  const at = useTimes();
  const takeBack = useTakingBack();
  const phones = way.role === 'participant';
  const act = async (): Promise<void> => {
    onClose();
    if (await takeBack(what)) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(visit ? 'room:takeBack.titleOne' : 'room:takeBack.title', { name })}
      actions={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button look="danger" unavailable={contact === 'lost' ? t('room:cutOff') : null} onClick={() => void act()}>
            {t(visit ? 'room:who.putOut' : 'room:who.takeBack')}
          </Button>
        </>
      }
    >
      <div className={css.said}>
        {phones ? <p>{t('room:takeBack.phones')}</p> : null}
        {phones || visit ? null : <p>{t('room:takeBack.all')}</p>}
        {visit ? <p>{t('room:takeBack.one', { time: at(visit.cameAt), address: visit.address })}</p> : null}
        {phones ? null : <p>{t('room:takeBack.kept')}</p>}
        {phones ? null : <p>{t('room:takeBack.after')}</p>}
      </div>
    </Dialog>
  );
}

/** Whether it was done. */
function useTakingBack() {
  const { client, gatheringId } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  return async ({ way: { role, bound }, visit }: TakeBack): Promise<boolean> => {
    const guest = guestOf(role, bound);
    if (!guest) return false;
    const done = await call(() => client.room.revoke({ gatheringId, guest, visitId: visit?.id ?? null }));
    if (done.ok) toast({ text: t(visit ? 'room:takeBack.doneOne' : 'room:takeBack.done') });
    return done.ok;
  };
}

/** She herself came by no link. */
function guestOf(role: RoomWay['role'], bound: string | null) {
  if (role === 'facilitator') return null;
  return role === 'teamMember' || role === 'group' ? { role, bound: bound ?? '' } : { role };
}
