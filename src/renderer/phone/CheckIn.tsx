/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import { PARTICIPANT_ROLES } from '../../domain/agenda/gathering';
import type { CheckInDesk, CheckInState, Said } from './check-in';
import './check-in.css';
import { useStore } from '../api/preact';
import type { PhoneWords } from './words';

interface CheckInProps {
  readonly desk: CheckInDesk;
  readonly t: PhoneWords;
}

/** Who holds this phone, when they want to say so: one line of the list of participants, and no other. */
export function CheckIn({ desk, t }: CheckInProps) {
  const state = useStore(desk.store);
  const [open, setOpen] = useState(false);
  const { known, waiting } = state;
  if (known === null && waiting === null) return null;
  const said = waiting ?? known?.mine ?? null;
  if (open) {
    return (
      <Form
        said={said}
        organisations={known?.organisations ?? []}
        t={t}
        onSend={(next) => {
          desk.send(next);
          setOpen(false);
        }}
        onKeep={() => setOpen(false)}
      />
    );
  }
  return (
    <section class="check-in" aria-labelledby="check-in">
      <h2 id="check-in">{t(said && !waiting ? 'phone:checkIn.done' : 'phone:checkIn.title')}</h2>
      {said ? <p>{line(t, said)}</p> : <p class="soft">{t('phone:checkIn.lead')}</p>}
      <Fate state={state} t={t} />
      <button type="button" class="plain" onClick={() => setOpen(true)}>
        {t(said ? 'phone:checkIn.change' : 'phone:checkIn.send')}
      </button>
    </section>
  );
}

const line = (t: PhoneWords, { name, organisation }: Said): string =>
  organisation === '' ? name : t('phone:checkIn.as', { name, organisation });

/** What has become of what was sent. */
function Fate({ state, t }: { state: CheckInState; t: PhoneWords }) {
  const { waiting, failing, refused } = state;
  const key = refused ?? (!waiting ? null : failing ? 'failing' : 'waiting');
  return <p role="status">{key === null ? '' : t(`phone:checkIn.${key}`)}</p>;
}

interface FormProps {
  readonly said: Said | null;
  readonly organisations: readonly string[];
  readonly t: PhoneWords;
  readonly onSend: (said: Said) => void;
  readonly onKeep: () => void;
}

function Form({ said, organisations, t, onSend, onKeep }: FormProps) {
  const [name, setName] = useState(said?.name ?? '');
  const [organisation, setOrganisation] = useState(said?.organisation ?? '');
  const [role, setRole] = useState(said?.role ?? 'other');
  const [missing, setMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (/[\p{L}\p{N}]/u.test(name)) {
      onSend({ name: name.trim(), organisation: organisation.trim(), role });
      return;
    }
    setMissing(true);
    nameField.current?.focus();
  };
  return (
    <form class="check-in" onSubmit={submit} noValidate>
      <h2>{t('phone:checkIn.title')}</h2>
      <label>
        {t('phone:checkIn.name')}
        <input
          ref={nameField}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          autocomplete="name"
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby="check-in-name"
        />
      </label>
      <p id="check-in-name" class="wrong" role="status">
        {missing ? t('phone:checkIn.needName') : ''}
      </p>
      <label>
        {t('phone:checkIn.organisation')}
        <input
          value={organisation}
          onInput={(event) => setOrganisation(event.currentTarget.value)}
          maxLength={200}
          list="check-in-organisations"
          autocomplete="organization"
        />
      </label>
      <datalist id="check-in-organisations">
        {organisations.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <label>
        {t('phone:checkIn.role')}
        <select value={role} onChange={(event) => setRole(roleOf(event.currentTarget.value))}>
          {PARTICIPANT_ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`phone:checkIn.roles.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft">{t('phone:checkIn.privacy')}</p>
      <button type="submit" class="send">
        {t(said ? 'phone:checkIn.save' : 'phone:checkIn.send')}
      </button>
      <button type="button" class="plain" onClick={onKeep}>
        {t('phone:checkIn.keep')}
      </button>
    </form>
  );
}

const roleOf = (text: string): Said['role'] => PARTICIPANT_ROLES.find((one) => one === text) ?? 'other';
