import type { ReactNode } from 'react';
import { minuteOfDayIn } from '../../../domain/time';
import type { RoomState, RoomTest, StageRoom } from '../../../domain/views';
import { clockInText } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { CheckIcon } from '../../ui/icons';
import { QrCode } from '../rate/QrCode';
import css from './Room.module.css';

/** For each address: the way in for phones, and a code to try whether a phone gets there at all. */
export function PhoneWays(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { doors, tests } = props.room;
  const { t } = useWords();
  return (
    <div className={css.ways}>
      <section aria-labelledby="room-phones">
        <h3 id="room-phones">{t('room:phones.title')}</h3>
        <ul className={css.cards}>
          {doors.map((door) => (
            <Way key={door.shortAddress} door={door} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="room-test">
        <h3 id="room-test">{t('room:test.title')}</h3>
        <p className={css.small}>{t('room:test.how')}</p>
        <ul className={css.cards}>
          {tests.map((test) => (
            <Test key={test.address} test={test} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Way(props: { door: StageRoom }): ReactNode {
  const { code, qrPath, qrSize, shortAddress } = props.door;
  const { t } = useWords();
  return (
    <li className={css.card}>
      <QrCode path={qrPath} size={qrSize} name={t('room:phones.qr', { address: shortAddress })} className={css.qr} />
      <span className={css.address}>{shortAddress}</span>
      <span>
        {t('room:phones.code')} <strong className={css.code}>{code}</strong>
      </span>
    </li>
  );
}

function Test(props: { test: RoomTest }): ReactNode {
  const { address, hellos, lastAt, qrPath, qrSize } = props.test;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const time = lastAt === null ? '' : clockInText(language, minuteOfDayIn(snapshot.gathering.zone, lastAt));
  return (
    <li className={css.card}>
      <QrCode path={qrPath} size={qrSize} name={t('room:test.qr', { address })} className={css.qr} />
      <span className={css.address}>{address}</span>
      <span role="status" className={hellos > 0 ? css.reached : css.small}>
        {hellos > 0 ? <CheckIcon size={16} /> : null}
        {hellos > 0 ? t('room:test.reached', { count: hellos, time }) : t('room:test.waiting')}
      </span>
    </li>
  );
}
