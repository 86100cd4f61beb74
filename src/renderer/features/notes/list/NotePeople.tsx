import { type ReactNode, useId } from 'react';
import { dueOn, dueWithin } from '../../../../domain/notes/deadline';
import { CONSENTS, type Consent, HORIZONS, type Horizon, type Note } from '../../../../domain/notes/note';
import { dateIn, type IsoDate } from '../../../../domain/time';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { DateField } from '../../../ui/DateField';
import { Select, TextField } from '../../../ui/Field';

interface PeopleProps {
  readonly fields: Note;
  readonly names: readonly string[];
  readonly set: (patch: Partial<Note>) => void;
  readonly consent: Consent;
  /** Saves the answer. */
  readonly onConsent: (consent: Consent) => Promise<void>;
}

/** Who, and by when: what a note of this kind has. */
export function People(props: PeopleProps): ReactNode {
  const { fields, names, set } = props;
  const { t } = useWords();
  const listId = useId();
  const agreed = useAgreed(fields);
  const { kind } = fields;
  const field = (name: 'speaker' | 'recipient' | 'owner'): ReactNode => (
    <TextField
      label={t(`notes:field.${name}`)}
      value={fields[name]}
      list={listId}
      maxLength={2_000}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {field('speaker')}
      {kind === 'order' ? field('recipient') : null}
      {kind === 'action' ? field('owner') : null}
      {kind === 'action' ? <Within {...props} /> : null}
      {kind === 'action' || kind === 'order' ? (
        <DateField
          live
          label={t('notes:field.due')}
          value={fields.due}
          onChange={(due) => set(dueOn(due, fields.horizon, agreed))}
        />
      ) : null}
      {kind === 'quote' || props.consent === 'refused' ? <ConsentSelect {...props} /> : null}
    </>
  );
}

/** The day it was agreed, which a horizon counts from. */
function useAgreed({ at }: Note): IsoDate {
  const { snapshot } = useGathering();
  return dateIn(snapshot.gathering.zone, at);
}

function Within({ fields, set }: PeopleProps): ReactNode {
  const { t } = useWords();
  const agreed = useAgreed(fields);
  return (
    <Select
      label={t('notes:field.horizon')}
      value={fields.horizon ?? ''}
      onChange={(event) => set(dueWithin(event.target.value === '' ? null : (event.target.value as Horizon), agreed))}
    >
      <option value="">{t('notes:field.none')}</option>
      {HORIZONS.map((horizon) => (
        <option key={horizon} value={horizon}>
          {t(`common:horizon.${horizon}`)}
        </option>
      ))}
    </Select>
  );
}

function ConsentSelect({ fields, consent, onConsent }: PeopleProps): ReactNode {
  const { t } = useWords();
  return (
    <Select
      label={t('notes:field.consent')}
      hint={t('notes:consent.atOnce')}
      value={consent}
      onChange={(event) => void onConsent(event.target.value as Consent)}
    >
      {CONSENTS.map((one) => (
        // A name cannot be agreed to before there is one.
        <option key={one} value={one} disabled={one === 'named' && fields.speaker.trim() === ''}>
          {t(`common:consent.${one}`)}
        </option>
      ))}
    </Select>
  );
}
