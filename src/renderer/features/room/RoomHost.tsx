import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { minuteOfDayIn } from '../../../domain/time';
import { clockInText } from '../../../words';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useToast } from '../../ui/Toast';
import { openAsLast } from './chosen-addresses';
import { RoomPage } from './RoomPage';

const ShowRoom = createContext<() => void>(() => undefined);
/** Opens the page about the room; closing the page leaves the room as it is. */
export const useShowRoom = (): (() => void) => useContext(ShowRoom);

/** Holds the page about the room, which any place of a gathering may open, and tells when the room closes by itself. */
export function RoomHost(props: { children: ReactNode }): ReactNode {
  const { gatheringId, room } = useGathering();
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useShortcut('Ctrl+Shift+O', t('room:title'), show, { whileTyping: true });
  useClosingToasts();
  const here = room.open && room.gatheringId === gatheringId;
  return (
    <ShowRoom value={show}>
      {props.children}
      <Dialog open={open} onClose={() => setOpen(false)} title={t(here ? 'room:openTitle' : 'room:title')} wide>
        <RoomPage />
      </Dialog>
    </ShowRoom>
  );
}

/** Says beforehand that the room will close, and afterwards that it has; each can be answered with a press. */
function useClosingToasts(): void {
  const { client, gatheringId, room, snapshot } = useGathering();
  const { t, language } = useWords();
  const toast = useToast();
  const call = useCall();
  const here = room.open && room.gatheringId === gatheringId;
  const closesAt = here ? room.closesAt : null;
  const { zone } = snapshot.gathering;
  useEffect(() => {
    if (closesAt === null) return;
    toast({
      text: t('room:now.closesAt', { time: clockInText(language, minuteOfDayIn(zone, closesAt)) }),
      action: { label: t('room:now.keepOpen'), run: () => void call(() => client.room.keepOpen({ gatheringId })) },
    });
  }, [closesAt, toast, t, language, zone, call, client, gatheringId]);

  const wasHere = useRef(here);
  const closedItself = !room.open && room.afterDay === true;
  useEffect(() => {
    if (wasHere.current && closedItself) {
      toast({
        text: t('room:after.closed'),
        action: { label: t('room:after.again'), run: () => void call(() => openAsLast(client, gatheringId)) },
      });
    }
    wasHere.current = here;
  }, [here, closedItself, toast, t, call, client, gatheringId]);
}
