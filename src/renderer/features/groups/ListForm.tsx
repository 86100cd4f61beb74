import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import { readGroups } from '../../../domain/groups/groups-list';
import type { ParticipantId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { useNewIds } from '../people/useNewIds';
import css from './FormTab.module.css';
import type { ItemGroups } from './item-groups';
import { useCannotChange } from './useCannotChange';

interface ListProps {
  readonly desk: ItemGroups;
  /** A list is in view: the next act is to take it. */
  readonly read: boolean;
  readonly onRead: (made: readonly { readonly name: string; readonly members: readonly ParticipantId[] }[]) => void;
}

/** Groups that somebody has made already, pasted as they stand. */
export function ListForm({ desk, read: isRead, onRead }: ListProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  const read = useMemo(() => readGroups(text, [...desk.people.values()]), [text, desk.people]);
  const placed = read.groups.reduce((sum, { members }) => sum + members.length, 0);
  const show = (): void =>
    onRead(
      read.groups.map(({ name, members }, at) => ({
        name: /^\d*$/u.test(name) ? t('groups:nameNr.group', { nr: name || at + 1 }) : name,
        members,
      })),
    );
  return (
    <form
      className={css.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (read.groups.length > 0) show();
      }}
    >
      <TextArea
        label={t('groups:list.paste')}
        hint={t('groups:list.hint')}
        placeholder={t('groups:list.example')}
        rows={7}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="status" className={css.found}>
        {read.groups.length > 0 ? (
          <p>{t('groups:list.found', { groups: read.groups.length, people: placed })}</p>
        ) : null}
        {read.twice.length > 0 ? (
          <p>{t('groups:list.twice', { names: read.twice.map((id) => desk.people.get(id)?.name ?? '').join(', ') })}</p>
        ) : null}
        {read.unknown.length > 0 ? <Unknown names={read.unknown} /> : null}
      </div>
      <Button
        type="submit"
        look={isRead ? 'plain' : 'filled'}
        unavailable={read.groups.length === 0 && t('groups:list.nothing')}
      >
        {t('groups:list.show')}
      </Button>
    </form>
  );
}

/** Names that are not on the list of participants, and one press that puts them there. */
function Unknown({ names }: { names: readonly string[] }): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const idOf = useNewIds(names.join());
  const people = names.map((name) => ({
    id: idOf(name, ''),
    name,
    organisation: '',
    role: 'other' as const,
    sameAs: null,
  }));
  return (
    <>
      <p>{t('groups:list.unknown', { names: names.join(', ') })}</p>
      <Button
        size="row"
        unavailable={cannot}
        onClick={() => void call(() => client.people.add({ gatheringId, people }))}
      >
        {t('groups:list.addUnknown', { count: names.length })}
      </Button>
    </>
  );
}
