import { type FormEvent, type ReactNode, useState } from 'react';
import { PARTICIPANT_ROLES } from '../../../domain/gathering';
import type { Participant } from '../../../domain/participant';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select, TextArea } from '../../ui/Field';
import { TrashIcon } from '../../ui/icons';
import { EditedText } from './EditedField';
import css from './PeopleDialog.module.css';
import { type Person, readPeople } from './people-paste';

/** Who takes part: a table to mend, and a box to paste a list into. */
export function PeopleDialog(props: { open: boolean; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { snapshot, history } = useGathering();
  const undo = useUndo();
  const people = snapshot.participants.toSorted((a, b) => a.position - b.position);
  return (
    <Dialog
      {...props}
      wide
      title={t('plan:people.title', { count: people.length })}
      actions={
        <>
          <Button
            unavailable={history.people.undo === null && t('common:refused.nothingToUndo')}
            onClick={() => void undo.undo('people')}
          >
            {t('common:undo')}
          </Button>
          <Button
            unavailable={history.people.redo === null && t('common:refused.nothingToRedo')}
            onClick={() => void undo.redo('people')}
          >
            {t('common:redo')}
          </Button>
          <Button look="filled" onClick={props.onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <Paste />
      {people.length > 0 ? <PeopleTable people={people} /> : null}
    </Dialog>
  );
}

function Paste(): ReactNode {
  const { t } = useWords();
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const [text, setText] = useState('');
  const people = readPeople(text);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (people.length === 0) return;
    const done = await call(() => client.people.add({ gatheringId, people }));
    if (done.ok) setText('');
  };
  return (
    <form className={css.paste} onSubmit={(event) => void add(event)}>
      <TextArea
        label={t('plan:people.paste')}
        hint={t('plan:people.pasteHint')}
        placeholder={t('plan:people.example')}
        rows={3}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" unavailable={people.length === 0 && t('plan:people.nothing')}>
        {people.length === 0 ? t('plan:people.addNone') : t('plan:people.add', { count: people.length })}
      </Button>
    </form>
  );
}

function PeopleTable(props: { people: readonly Participant[] }): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.scroll}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan:people.name')}</th>
            <th scope="col">{t('plan:people.organisation')}</th>
            <th scope="col">{t('plan:people.role')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow(props: { person: Participant }): ReactNode {
  const { person } = props;
  const { t } = useWords();
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const write = async (patch: Partial<Person>): Promise<boolean> =>
    (await call(() => client.people.update({ gatheringId, participantId: person.id, patch }))).ok;
  const remove = (): void => void call(() => client.people.remove({ gatheringId, participantId: person.id }));
  return (
    <tr>
      <td>
        <EditedText
          label={t('plan:people.name')}
          hideLabel
          value={person.name}
          onWrite={(text) => write({ name: text.trim() })}
        />
      </td>
      <td>
        <EditedText
          label={t('plan:people.organisationOf', { name: person.name })}
          hideLabel
          value={person.organisation}
          onWrite={(text) => write({ organisation: text.trim() })}
        />
      </td>
      <td>
        <Select
          label={t('plan:people.roleOf', { name: person.name })}
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
        <IconButton name={t('plan:people.remove', { name: person.name })} onClick={remove}>
          <TrashIcon />
        </IconButton>
      </td>
    </tr>
  );
}
