import { type ReactNode, useState } from 'react';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Addresses } from './Addresses';
import { rememberChosen } from './chosen-addresses';
import { Hotspot } from './Hotspot';
import { OpenNow } from './OpenNow';
import { PhoneWays } from './PhoneWays';
import css from './Room.module.css';
import { Screens } from './Screens';
import { useAddresses } from './useAddresses';
import { WhoIsIn } from './WhoIsIn';
import { Writers } from './Writers';

/** What is open and to whom, where, and how to tell whether phones get through. */
export function RoomPage(): ReactNode {
  const { client, contact, gatheringId, room } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const { addresses, chosen, choose } = useAddresses();
  const [failed, setFailed] = useState<string | null>(null);
  const here = room.open && room.gatheringId === gatheringId ? room : null;
  const open = async (): Promise<void> => {
    setFailed(null);
    rememberChosen(chosen);
    const wish = chosen.length > 0 ? { gatheringId, addresses: [...chosen] } : { gatheringId };
    await call(() => client.room.open(wish), {
      onFailure: (failure) => {
        setFailed(failureText(t, failure));
        return true;
      },
    });
  };
  const openOn = here?.tests.map(({ address }) => address) ?? [];
  const asOpen = openOn.length === chosen.length && openOn.every((address) => chosen.includes(address));
  const lacking = addresses.length > 0 && chosen.length === 0 ? t('room:addresses.chooseOne') : null;
  const cutOff = contact === 'lost' ? t('room:cutOff') : null;
  return (
    <div className={css.page}>
      {here ? <OpenNow room={here} /> : <p>{t(room.open ? 'room:closed.elsewhere' : 'room:closed.what')}</p>}
      <Addresses addresses={addresses} chosen={chosen} onChoose={choose} />
      {here && asOpen ? null : (
        <div>
          <Button look="filled" unavailable={cutOff ?? lacking} onClick={() => void open()}>
            {t(here ? 'room:addresses.use' : 'room:title')}
          </Button>
        </div>
      )}
      <p role="alert" className={failed ? css.failed : undefined}>
        {failed}
      </p>
      {here ? <WhoIsIn room={here} /> : null}
      {here ? <PhoneWays room={here} /> : null}
      {here ? <Screens room={here} /> : null}
      {here ? <Writers room={here} /> : null}
      <Hotspot />
    </div>
  );
}
