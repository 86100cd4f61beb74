import type { ReactNode } from 'react';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { QrCode } from '../rate/room/QrCode';
import css from './CheckInPart.module.css';
import { useCannotChange } from './useCannotChange';

/** How participants put themselves on the list: by the room's own way in. */
export function CheckInPart(): ReactNode {
  const { gatheringId, client, room } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const door = room.open && room.gatheringId === gatheringId ? room.doors[0] : undefined;
  return (
    <section className={css.part} aria-labelledby="people-check-in">
      <h3 id="people-check-in">{t('people:checkIn.title')}</h3>
      <p className={css.what}>{t('people:checkIn.what')}</p>
      {door ? (
        <div className={css.wayIn}>
          <QrCode path={door.qrPath} size={door.qrSize} name={t('people:checkIn.qr')} className={css.qr} />
          <p>
            {door.shortAddress}
            <br />
            {t('people:checkIn.code')} <strong>{door.code}</strong>
          </p>
        </div>
      ) : (
        <div>
          <Button size="row" unavailable={cannot} onClick={() => void call(() => client.room.open({ gatheringId }))}>
            {t('people:checkIn.open')}
          </Button>
        </div>
      )}
    </section>
  );
}
