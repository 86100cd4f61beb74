import { type ReactNode, useState } from 'react';
import type { Participant } from '../../../domain/people/participant';
import { clockOf } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { CheckIcon } from '../../ui/icons';
import css from './PeopleTable.module.css';
import { type Presence, readPresence, type TimesReading } from './presence-times';

interface TimesProps {
  readonly person: Participant;
  readonly write: (presence: Presence) => Promise<boolean>;
  /** `back`: focus goes to the mark of the row. */
  readonly onDone: (back: boolean) => void;
}

/** From when to when, to be typed over: saved as one step when it is left or at Enter; Escape leaves it as it was. */
export function PresenceTimes({ person, write, onDone }: TimesProps): ReactNode {
  const { t } = useWords();
  const { zone } = useGathering().snapshot.gathering;
  const { name } = person;
  const stored = (at: Presence['presentFrom']): string => (at === null ? '' : clockOf(zone, at));
  const [typed, setTyped] = useState({ came: stored(person.presentFrom), left: stored(person.presentTo) });
  const [wrong, setWrong] = useState<Extract<TimesReading, { ok: false }> | null>(null);
  const save = async (back: boolean): Promise<void> => {
    const read = readPresence(person, typed, zone);
    setWrong(read.ok ? null : read);
    if (!read.ok) return;
    const same = typed.came === stored(person.presentFrom) && typed.left === stored(person.presentTo);
    if (same || (await write(read.presence))) onDone(back);
  };
  const error = (at: keyof Presence): string | null => (wrong?.at === at ? t(`people:list.${wrong.why}`) : null);
  return (
    <form
      className={css.times}
      ref={selectFirst}
      onSubmit={(event) => {
        event.preventDefault();
        void save(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone(true);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) void save(false);
      }}
    >
      <TextField
        label={t('people:list.cameAt', { name })}
        hideLabel
        inputMode="numeric"
        value={typed.came}
        error={error('presentFrom')}
        onChange={(event) => setTyped({ ...typed, came: event.target.value })}
      />
      <span aria-hidden="true">–</span>
      <TextField
        label={t('people:list.leftAt', { name })}
        hideLabel
        inputMode="numeric"
        value={typed.left}
        error={error('presentTo')}
        onChange={(event) => setTyped({ ...typed, left: event.target.value })}
      />
      <IconButton name={t('people:list.correctDone')} type="submit">
        <CheckIcon />
      </IconButton>
    </form>
  );
}

/** React calls it anew for another function, and then nothing must be chosen again: so it stands out here. */
function selectFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.select();
}
