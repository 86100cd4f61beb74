import { type ReactNode, useEffect, useState } from 'react';
import type { RoomLink, RoomLinks } from '../../../contract';
import type { RoomState } from '../../../domain/views/views';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { QrCode } from '../rate/room/QrCode';
import { ScreenLink } from '../rate/room/ScreenLink';
import { Fingerprint } from './Fingerprint';
import css from './Room.module.css';

/** The ways in for those who write: each by a link of their own, over a connection that nobody else can read. */
export function Writers(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { t } = useWords();
  const links = useLinks(props.room);
  const { crewDoor } = props.room;
  return (
    <section aria-labelledby="room-writers">
      <h3 id="room-writers">{t('room:writers.title')}</h3>
      {crewDoor === null ? (
        <p className={css.notice}>{t('room:writers.none')}</p>
      ) : (
        <>
          <p className={css.small}>{t('room:writers.how')}</p>
          <Fingerprint fingerprint={crewDoor.fingerprint} />
        </>
      )}
      {links ? <Links links={links} /> : null}
    </section>
  );
}

/** Asked for while the page is open, and again when there are other pads, another door or another link; kept nowhere else. */
function useLinks({ crewDoor }: Extract<RoomState, { open: true }>): RoomLinks | null {
  const { client, gatheringId, snapshot } = useGathering();
  const call = useCall();
  const [links, setLinks] = useState<RoomLinks | null>(null);
  const { groups, reflections } = snapshot;
  const door = crewDoor && `${crewDoor.shortAddress} ${crewDoor.fingerprint} ${crewDoor.renewals}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: groups and reflections are not read here, but the links are made of them.
  useEffect(() => {
    if (door === null) return;
    void call(() => client.room.links({ gatheringId })).then((got) => got.ok && setLinks(got.value));
  }, [call, client, gatheringId, door, groups, reflections]);
  return links;
}

function Links(props: { links: RoomLinks }): ReactNode {
  const { camera, groups, members, noteTaker } = props.links;
  const { t } = useWords();
  return (
    <ul className={css.links}>
      <Way name={t('room:writers.noteTaker')} may={t('room:writers.noteTakerMay')} link={noteTaker} />
      <Way name={t('room:writers.camera')} may={t('room:writers.cameraMay')} link={camera} />
      {members.map((member) => (
        <Way key={member.memberId} name={member.name} may={t('room:writers.memberMay')} link={member} />
      ))}
      {groups.map((group) => (
        <Way key={group.groupId} name={group.name} may={t('room:writers.groupMay')} link={group} />
      ))}
    </ul>
  );
}

function Way(props: { name: string; may: string; link: RoomLink }): ReactNode {
  const { link, may, name } = props;
  const { t } = useWords();
  return (
    <li>
      <ScreenLink label={name} url={link.url} may={may} />
      {/* Folded away: whoever photographs it is in as that. */}
      <details className={css.fold}>
        <summary>{t('room:writers.showQr')}</summary>
        <QrCode path={link.qr.qrPath} size={link.qr.qrSize} name={t('room:writers.qrFor', { name })} />
      </details>
    </li>
  );
}
