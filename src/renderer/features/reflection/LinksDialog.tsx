import { type ReactNode, useEffect, useState } from 'react';
import type { RoomLinks } from '../../../contract';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { QrCode } from '../rate/room/QrCode';
import { ScreenLink } from '../rate/room/ScreenLink';
import { FirstWarning } from '../room/FirstWarning';
import css from './Panel.module.css';
import type { TeamRound } from './rounds-of-day';
import { useCannotChange } from './useCannotChange';

interface LinksProps {
  readonly round: TeamRound;
  readonly onClose: () => void;
}

/** The way in for each member of the team: a link and a QR code that open that member's pad and nothing else. */
export function LinksDialog({ round, onClose }: LinksProps): ReactNode {
  const { gatheringId, client, room } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const isOpen = room.open && room.gatheringId === gatheringId;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('reflection:links.title')}
      actions={
        <Button look="filled" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p>{t('reflection:links.what')}</p>
      {isOpen && room.crewDoor ? (
        <Links round={round} door={`${room.crewDoor.shortAddress} ${room.crewDoor.fingerprint}`} />
      ) : null}
      {isOpen && !room.crewDoor ? <p>{t('reflection:links.noDoor')}</p> : null}
      {isOpen ? null : (
        <div>
          <p>{t('reflection:links.closed')}</p>
          <Button unavailable={cannot} onClick={() => void call(() => client.room.open({ gatheringId }))}>
            {t('reflection:links.openRoom')}
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** Asked for while the dialog is open, and again when the team or the door is another; kept nowhere else. */
function Links({ round, door }: { round: TeamRound; door: string }): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const [links, setLinks] = useState<RoomLinks | null>(null);
  const { reflection, item } = round;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the team and the door are not read here, but the links are made of them.
  useEffect(() => {
    void call(() => client.room.links({ gatheringId })).then((got) => got.ok && setLinks(got.value));
  }, [call, client, gatheringId, door, reflection]);
  if (!links) return null;
  return (
    <>
      <FirstWarning fingerprint={links.fingerprint} className={css.fingerprint} />
      <ul className={css.links}>
        {links.members
          .filter(({ itemId }) => itemId === item.id)
          .map(({ memberId, name, url, qr }) => (
            <li key={memberId}>
              <ScreenLink label={name} url={url} may={t('reflection:links.may')} />
              {/* Folded away: whoever photographs it writes as this member. */}
              <details>
                <summary>{t('reflection:links.showQr', { name })}</summary>
                <QrCode
                  path={qr.qrPath}
                  size={qr.qrSize}
                  name={t('reflection:links.qr', { name })}
                  className={css.qr}
                />
              </details>
            </li>
          ))}
      </ul>
    </>
  );
}
