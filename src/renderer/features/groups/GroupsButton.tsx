import type { ReactNode } from 'react';
import type { Item } from '../../../domain/agenda/agenda';
import type { ItemId } from '../../../domain/ids';
import type { Snapshot } from '../../../domain/views/snapshot';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';

interface GroupsButtonProps {
  readonly item: Item | null | undefined;
  /** Also what the item is part of counts. */
  readonly orWhole?: boolean;
  /** Back in plenary the groups' answers are wanted at another item: those of the last group work then. */
  readonly orLast?: boolean;
}

/** The way to an item's groups; nothing where it is no group work. */
export function GroupsButton({ item, orWhole = false, orLast = false }: GroupsButtonProps): ReactNode {
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const own = item ? groupWorkOf(snapshot, item, orWhole) : null;
  const found = own ?? (orLast ? lastWithGroups(snapshot) : null);
  if (!found) return null;
  const groups = snapshot.groups.filter(({ itemId }) => itemId === found).length;
  return (
    <ButtonLink
      size="row"
      href={href({ name: 'gathering', gatheringId, place: 'notes', part: 'groups', itemId: found })}
    >
      {own === null ? t('groups:openLast') : null}
      {own !== null && groups === 0 ? t('groups:open') : null}
      {own !== null && groups > 0 ? t('groups:openCounted', { count: groups }) : null}
    </ButtonLink>
  );
}

/** The item itself, or the nearest it is part of, where there are groups or a task, or there may be. */
function groupWorkOf(snapshot: Snapshot, item: Item, orWhole: boolean): ItemId | null {
  const used = new Set([...snapshot.groups.map(({ itemId }) => itemId), ...snapshot.tasks.map(({ id }) => id)]);
  const line: Item[] = [];
  for (let one: Item | undefined = item; one; one = orWhole ? parentOf(snapshot, one) : undefined) line.push(one);
  return (line.find(({ id }) => used.has(id)) ?? line.find(({ kind }) => kind === 'group'))?.id ?? null;
}

const parentOf = ({ items }: Snapshot, { parentId }: Item): Item | undefined =>
  parentId === null ? undefined : items.find(({ id }) => id === parentId);

/** The group work that was written in last; none while nobody has. */
function lastWithGroups({ groups, groupAnswers }: Snapshot): ItemId | null {
  const [last] = groupAnswers.filter(({ deletedAt }) => deletedAt === null).sort((a, b) => b.at - a.at);
  return groups.find(({ id }) => id === last?.groupId)?.itemId ?? null;
}
