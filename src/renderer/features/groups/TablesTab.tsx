import { type ReactNode, useEffect, useState } from 'react';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { QrCode } from '../rate/room/QrCode';
import { ScreenLink } from '../rate/room/ScreenLink';
import { FirstWarning } from '../room/FirstWarning';
import type { GroupLink, LinkOf } from './group-link';
import { HandOut } from './HandOut';
import type { ItemGroups } from './item-groups';
import css from './TablesTab.module.css';
import { useCannotChange } from './useCannotChange';

/** The way in for each table: on the screen, and as a sheet to hand out. */
export function TablesTab({ desk }: { desk: ItemGroups }): ReactNode {
  const { gatheringId, client, room } = useGathering();
  const { t } = useWords();
  const { role } = useVisitor();
  const call = useCall();
  const cannot = useCannotChange();
  const here = room.open && room.gatheringId === gatheringId;
  const door = here ? room.crewDoor : null;
  const links = useLinks(door && `${door.shortAddress} ${door.fingerprint}`);
  if (desk.groups.length === 0) return <p className={css.note}>{t('groups:tables.noGroups')}</p>;
  return (
    <div className={css.tab}>
      <div className={css.bar}>
        <p>{t('groups:tables.what')}</p>
        <Button look="filled" onClick={() => window.print()}>
          {t('groups:tables.print')}
        </Button>
      </div>
      {role !== 'facilitator' ? <p className={css.note}>{t('groups:tables.onlyFacilitator')}</p> : null}
      {role === 'facilitator' && !here ? (
        <div className={css.bar}>
          <p className={css.note}>{t('groups:tables.closed')}</p>
          <Button unavailable={cannot} onClick={() => void call(() => client.room.open({ gatheringId }))}>
            {t('groups:tables.open')}
          </Button>
        </div>
      ) : null}
      {here && door === null ? <p className={css.note}>{t('groups:tables.noDoor')}</p> : null}
      {links.size > 0 && door ? <FirstWarning fingerprint={door.fingerprint} className={css.fingerprint} /> : null}
      <ul className={css.tables}>
        {desk.groups.map((group) => (
          <li key={group.id}>
            <Table desk={desk} group={group} link={links.get(group.id) ?? null} />
          </li>
        ))}
      </ul>
      <HandOut desk={desk} links={links} fingerprint={door?.fingerprint ?? ''} />
    </div>
  );
}

/** Asked for while the tab is in view, and again when there are other groups or another door; kept nowhere else. */
function useLinks(door: string | null): LinkOf {
  const { client, gatheringId, snapshot } = useGathering();
  const { role } = useVisitor();
  const call = useCall();
  const [links, setLinks] = useState<LinkOf>(new Map());
  const { groups } = snapshot;
  const asks = door !== null && role === 'facilitator';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the groups and the door are not read here, but the links are made of them.
  useEffect(() => {
    if (!asks) return setLinks(new Map());
    void call(() => client.room.links({ gatheringId })).then((got) => {
      if (got.ok) setLinks(new Map(got.value.groups.map((link) => [link.groupId, link])));
    });
  }, [call, client, gatheringId, asks, door, groups]);
  return links;
}

function Table(props: { desk: ItemGroups; group: ItemGroups['groups'][number]; link: GroupLink | null }): ReactNode {
  const { desk, group, link } = props;
  const { t } = useWords();
  const answers = desk.answers.filter(({ groupId }) => groupId === group.id).length;
  return (
    <>
      {link ? (
        <QrCode
          path={link.qr.qrPath}
          size={link.qr.qrSize}
          name={t('groups:tables.qr', { name: group.name })}
          className={css.qr}
        />
      ) : null}
      <div className={css.about}>
        <h2>{group.name}</h2>
        <p>{[group.room, group.lead && t('groups:ledBy', { name: group.lead })].filter(Boolean).join(' · ')}</p>
        <p>{group.members.flatMap((id) => desk.people.get(id)?.name ?? []).join(', ')}</p>
        <p className={css.small}>{t('groups:tables.answers', { count: answers })}</p>
        {link ? (
          <ScreenLink
            label={t('groups:tables.link', { name: group.name })}
            to={group.name}
            url={link.url}
            may={t('groups:tables.may')}
          />
        ) : null}
      </div>
    </>
  );
}
