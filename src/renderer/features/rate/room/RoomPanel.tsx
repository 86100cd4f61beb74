import { type ReactNode, useState } from 'react';
import type { RoomState, StageRoom } from '../../../../domain/views/views';
import { useCall } from '../../../api/call';
import { failureText } from '../../../api/failure';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { openAsLast } from '../../room/chosen-addresses';
import { useShowRoom } from '../../room/RoomHost';
import { OtherScreens } from './OtherScreens';
import { QrCode } from './QrCode';
import css from './RoomPanel.module.css';
import way from './WayIn.module.css';

type OpenRoom = Extract<RoomState, { open: true }>;

/** The network door: closed until she opens it, and what is open is said in words. */
export function RoomPanel(): ReactNode {
  const { gatheringId, room } = useGathering();
  const { t } = useWords();
  const show = useShowRoom();
  const here = room.open && room.gatheringId === gatheringId;
  return (
    <section className={css.room} aria-labelledby="rate-room" tabIndex={-1} data-focus-home>
      <h2 id="rate-room">{t('rate:room.title')}</h2>
      {here ? <Opened room={room} /> : <Closed elsewhere={room.open} />}
      <div>
        <Button look="quiet" onClick={show} keys="Ctrl+Shift+O">
          {t('room:details')}
        </Button>
      </div>
    </section>
  );
}

function Closed(props: { elsewhere: boolean }): ReactNode {
  const { gatheringId, client, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [failed, setFailed] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    setFailed(null);
    await call(() => openAsLast(client, gatheringId), {
      onFailure: (failure) => {
        setFailed(failureText(t, failure));
        return true;
      },
    });
  };
  return (
    <>
      <p className={css.text}>{t(props.elsewhere ? 'rate:room.elsewhere' : 'rate:room.what')}</p>
      <div>
        <Button unavailable={contact === 'lost' ? t('rate:cutOff') : null} onClick={() => void open()}>
          {t('rate:room.open')}
        </Button>
      </div>
      <p role="alert" className={failed ? css.failed : undefined}>
        {failed}
      </p>
    </>
  );
}

function Opened(props: { room: OpenRoom }): ReactNode {
  const { room } = props;
  const { client, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [door, ...others] = room.doors;
  return (
    <>
      {door ? <WayIn door={door} /> : null}
      {others.length > 0 ? (
        <div className={css.text}>
          <p>{t('rate:room.otherAddresses')}</p>
          <ul>
            {others.map(({ shortAddress }) => (
              <li key={shortAddress}>{shortAddress}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <p aria-live="polite">{t('rate:room.phones', { count: room.phones })}</p>
      <OtherScreens room={room} />
      <div>
        <Button
          unavailable={contact === 'lost' ? t('rate:cutOff') : null}
          onClick={() => void call(() => client.room.close())}
        >
          {t('rate:room.close')}
        </Button>
      </div>
    </>
  );
}

function WayIn(props: { door: StageRoom }): ReactNode {
  const { door } = props;
  const { t } = useWords();
  return (
    <div className={way.wayIn}>
      <QrCode path={door.qrPath} size={door.qrSize} name={t('rate:room.qr')} />
      <p className={way.address}>{door.shortAddress}</p>
      <p>
        {t('rate:room.code')} <strong className={way.code}>{door.code}</strong>
      </p>
    </div>
  );
}
