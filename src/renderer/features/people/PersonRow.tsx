import type { ReactNode } from 'react';
import { PARTICIPANT_ROLES } from '../../../domain/agenda/gathering';
import type { Participant } from '../../../domain/people/participant';
import type { Person } from '../../../domain/people/people-list';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { CrossIcon, TrashIcon } from '../../ui/icons';
import { EditedText } from '../plan/fields/EditedField';
import css from './PeopleTable.module.css';
import { PresenceCell } from './PresenceCell';
import { useCannotChange } from './useCannotChange';
import type { Mark } from './usePresence';

interface RowProps {
  readonly person: Participant;
  readonly mark: Mark;
  readonly onErase: () => void;
}

export function PersonRow({ person, mark, onErase }: RowProps): ReactNode {
  const { t } = useWords();
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const cannot = useCannotChange();
  const { name } = person;
  const write = async (patch: Partial<Person & Pick<Participant, 'presentFrom' | 'presentTo'>>): Promise<boolean> =>
    (await call(() => client.people.update({ gatheringId, participantId: person.id, patch }))).ok;
  const remove = (): void => void call(() => client.people.remove({ gatheringId, participantId: person.id }));
  return (
    <tr>
      <td>
        <EditedText
          label={t('people:list.nameOf', { name })}
          hideLabel
          value={name}
          onWrite={(text) => write({ name: text.trim() })}
        />
      </td>
      <td>
        <EditedText
          label={t('people:list.organisationOf', { name })}
          hideLabel
          value={person.organisation}
          onWrite={(text) => write({ organisation: text.trim() })}
        />
      </td>
      <td>
        <Select
          label={t('people:list.roleOf', { name })}
          hideLabel
          value={person.role}
          onChange={(event) => {
            const role = PARTICIPANT_ROLES.find((one) => one === event.target.value);
            if (role) void write({ role });
          }}
        >
          {PARTICIPANT_ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`common:role.${role}`)}
            </option>
          ))}
        </Select>
      </td>
      <td>
        <PresenceCell person={person} mark={mark} cannot={cannot} write={write} />
      </td>
      <td>
        <div className={css.acts}>
          <IconButton name={t('people:list.remove', { name })} unavailable={cannot} onClick={remove}>
            <CrossIcon />
          </IconButton>
          <IconButton name={t('people:list.erase', { name })} unavailable={cannot} onClick={onErase}>
            <TrashIcon />
          </IconButton>
        </div>
      </td>
    </tr>
  );
}
