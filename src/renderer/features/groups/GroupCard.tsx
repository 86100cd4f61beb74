import { type ReactNode, useId } from 'react';
import type { GroupId } from '../../../domain/ids';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TrashIcon } from '../../ui/icons';
import { EditedText } from '../plan/fields/EditedField';
import { useEdited } from '../plan/fields/useEdited';
import css from './GroupBoard.module.css';
import type { GroupDraft } from './group-drafts';
import type { ItemGroups } from './item-groups';
import { useCannotChange } from './useCannotChange';

export interface CardProps {
  readonly desk: ItemGroups;
  readonly onPatch: (groupId: GroupId, patch: Partial<Omit<GroupDraft, 'id'>>) => Promise<boolean>;
  /** null: groups cannot be taken away one by one here. */
  readonly onRemove: ((group: GroupDraft) => void) | null;
}

/** What a group is called, where it sits, and who leads it. */
export function GroupCard(props: CardProps & { group: GroupDraft }): ReactNode {
  const { group, desk, onPatch, onRemove } = props;
  const { t } = useWords();
  const cannot = useCannotChange();
  const members = group.members.flatMap((id) => desk.people.get(id)?.name ?? []);
  return (
    <div className={css.about}>
      <div className={css.nameRow}>
        <EditedText
          label={t('groups:nameOf', { name: group.name })}
          hideLabel
          className={css.name}
          value={group.name}
          onWrite={(name) => onPatch(group.id, { name: name.trim() })}
        />
        <span className={css.size}>{t('groups:people', { count: members.length })}</span>
        {onRemove ? (
          <IconButton
            name={t('groups:remove', { name: group.name })}
            unavailable={cannot}
            onClick={() => onRemove(group)}
          >
            <TrashIcon />
          </IconButton>
        ) : null}
      </div>
      <div className={css.pair}>
        <EditedText
          label={t('groups:room')}
          value={group.room}
          onWrite={(room) => onPatch(group.id, { room: room.trim() })}
        />
        <LeadField group={group} names={members} onWrite={(lead) => onPatch(group.id, { lead })} />
      </div>
    </div>
  );
}

/** One of the group, offered; or anybody else. */
function LeadField(props: {
  group: GroupDraft;
  names: readonly string[];
  onWrite: (lead: string) => Promise<boolean>;
}): ReactNode {
  const { group, names, onWrite } = props;
  const { t } = useWords();
  const list = useId();
  const { text, onChange, onBlur, onKeyDown } = useEdited(group.lead, (lead) => onWrite(lead.trim()));
  return (
    <Field label={t('groups:lead')}>
      {(wiring) => (
        <>
          <input
            type="text"
            autoComplete="off"
            list={list}
            className={css.control}
            value={text}
            {...{ onChange, onBlur, onKeyDown }}
            {...wiring}
          />
          <datalist id={list}>
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
