import type { ReactNode } from 'react';
import { minuteOfDayIn } from '../../../domain/time';
import type { RoomState, RoomTest, StageRoom } from '../../../domain/views/views';
import { clockInText } from '../../../words';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/Hidden';
import { CheckIcon } from '../../ui/icons';
import { QrCode } from '../rate/room/QrCode';
import way from '../rate/room/WayIn.module.css';
import { rememberChosen } from './chosen-addresses';
import css from './Room.module.css';

/** For each address: the way in for phones, and a code to try whether a phone gets there at all. */
export function PhoneWays(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { doors, tests } = props.room;
  const { client, gatheringId } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const putFirst = (address: string | undefined): void => {
    if (address === undefined) return;
    const addresses = [address, ...tests.map((test) => test.address).filter((other) => other !== address)];
    rememberChosen(addresses);
    void call(() => client.room.open({ gatheringId, addresses }));
  };
  return (
    <div className={css.ways}>
      <section aria-labelledby="room-phones">
        <h3 id="room-phones">{t('room:phones.title')}</h3>
        <ul className={css.cards}>
          {doors.map((door, index) => (
            <Way
              key={door.shortAddress}
              door={door}
              first={doors.length === 1 ? null : index === 0}
              onUse={() => putFirst(tests[index]?.address)}
            />
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

interface WayProps {
  readonly door: StageRoom;
  /** Whether links and the big screen use this one; null: there is no other. */
  readonly first: boolean | null;
  readonly onUse: () => void;
}

function Way(props: WayProps): ReactNode {
  const { first, onUse } = props;
  const { code, qrPath, qrSize, shortAddress } = props.door;
  const { t } = useWords();
  return (
    <li className={way.wayIn}>
      <QrCode path={qrPath} size={qrSize} name={t('room:phones.qr', { address: shortAddress })} />
      <span className={way.address}>{shortAddress}</span>
      <span>
        {t('room:phones.code')} <strong className={way.code}>{code}</strong>
      </span>
      {first === true ? <span className={css.small}>{t('room:phones.first')}</span> : null}
      {first === false ? (
        <div>
          <Button size="row" onClick={onUse}>
            {t('room:phones.useFirst')}
            <VisuallyHidden>{t('room:phones.useFirstFor', { address: shortAddress })}</VisuallyHidden>
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Test(props: { test: RoomTest }): ReactNode {
  const { address, hellos, lastAt, qrPath, qrSize } = props.test;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const time = lastAt === null ? '' : clockInText(language, minuteOfDayIn(snapshot.gathering.zone, lastAt));
  return (
    <li className={way.wayIn}>
      <QrCode path={qrPath} size={qrSize} name={t('room:test.qr', { address })} />
      <span className={way.address}>{address}</span>
      <span role="status" className={hellos > 0 ? css.reached : css.small}>
        {hellos > 0 ? <CheckIcon size={16} /> : null}
        {hellos > 0 ? t('room:test.reached', { count: hellos, time }) : t('room:test.waiting')}
      </span>
    </li>
  );
}
