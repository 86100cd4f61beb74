import type { ReactNode } from 'react';
import { minuteOfDayIn } from '../../../domain/time';
import type { RoomState } from '../../../domain/views/views';
import { clockInText } from '../../../words';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import css from './Room.module.css';

/** What is open and to whom, how many of each are in, and the one button that closes everything. */
export function OpenNow(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { room } = props;
  const { client, contact, gatheringId, snapshot } = useGathering();
  const { t, language } = useWords();
  const call = useCall();
  const { closesAt, phones, present } = room;
  const cutOff = contact === 'lost' ? t('room:cutOff') : null;
  const time = closesAt === null ? '' : clockInText(language, minuteOfDayIn(snapshot.gathering.zone, closesAt));
  return (
    <section className={css.now} aria-labelledby="room-now">
      <h3 id="room-now">{t('room:now.title')}</h3>
      <ul aria-live="polite">
        <li>{t('room:now.phones', { count: phones })}</li>
        <li>{t('room:now.screens', { count: present.screens })}</li>
        <li>{t('room:now.remotes', { count: present.remotes })}</li>
        <li>{t('room:now.noteTakers', { count: present.noteTakers })}</li>
        <li>{t('room:now.pads', { count: present.pads })}</li>
        <li>{t('room:now.cameras', { count: present.cameras })}</li>
      </ul>
      <p className={css.small}>{t('room:now.who')}</p>
      <p className={closesAt === null ? css.small : css.notice}>
        {closesAt === null ? t('room:now.byItself') : t('room:now.closesAt', { time })}
      </p>
      <div className={css.buttons}>
        {closesAt === null ? null : (
          <Button unavailable={cutOff} onClick={() => void call(() => client.room.keepOpen({ gatheringId }))}>
            {t('room:now.keepOpen')}
          </Button>
        )}
        <Button unavailable={cutOff} onClick={() => void call(() => client.room.close())}>
          {t('room:now.close')}
        </Button>
      </div>
    </section>
  );
}
