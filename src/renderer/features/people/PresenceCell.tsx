import { type ReactNode, useState } from 'react';
import type { Participant } from '../../../domain/participant';
import { isHere } from '../../../domain/people-list';
import { clockOf, type Words } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { CheckIcon, PencilIcon } from '../../ui/icons';
import { EditedText } from '../plan/EditedField';
import css from './PeopleTable.module.css';
import { readPresence } from './presence-times';
import type { Mark } from './usePresence';

interface PresenceProps {
  readonly person: Participant;
  readonly mark: Mark;
  readonly cannot: string | null;
  readonly write: (patch: Partial<Pick<Participant, 'presentFrom' | 'presentTo'>>) => Promise<boolean>;
}

/** Whether they are here, and since when; the times can be corrected once there are any. */
export function PresenceCell(props: PresenceProps): ReactNode {
  const { person, cannot } = props;
  const { t } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { name, presentFrom } = person;
  const here = presentFrom !== null;
  if (correcting && here) return <Times {...props} onDone={() => setCorrecting(false)} />;
  return (
    <div className={css.presences}>
      <PresenceButton {...props} />
      {here ? (
        <IconButton
          name={t('people:list.correct', { name })}
          data-correct=""
          tabIndex={-1}
          unavailable={cannot}
          onClick={() => setCorrecting(true)}
        >
          <PencilIcon />
        </IconButton>
      ) : null}
    </div>
  );
}

/** From when to when, to be typed over. */
function Times({ person, write, onDone }: PresenceProps & { onDone: () => void }): ReactNode {
  const { t } = useWords();
  const { zone } = useGathering().snapshot.gathering;
  const { name } = person;
  const field = (which: 'presentFrom' | 'presentTo'): ReactNode => {
    const at = person[which];
    return (
      <EditedText
        label={t(which === 'presentFrom' ? 'people:list.cameAt' : 'people:list.leftAt', { name })}
        hideLabel
        inputMode="numeric"
        value={at === null ? '' : clockOf(zone, at)}
        fault={(typed) => {
          const read = readPresence(person, which, typed, zone);
          return read.ok ? null : t(`people:list.${read.why}`);
        }}
        onWrite={async (typed) => {
          const read = readPresence(person, which, typed, zone);
          return read.ok && (await write(read.patch));
        }}
      />
    );
  };
  return (
    <form
      className={css.times}
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        // What cannot be read stands with what is wrong with it.
        const [came, left] = event.currentTarget.querySelectorAll('input');
        if (!readPresence(person, 'presentFrom', came?.value ?? '', zone).ok) return;
        if (!readPresence(person, 'presentTo', left?.value ?? '', zone).ok) return;
        const row = event.currentTarget.closest('tr');
        onDone();
        requestAnimationFrame(() => row?.querySelector<HTMLElement>('[data-presence-of]')?.focus());
      }}
    >
      {field('presentFrom')}
      <span aria-hidden="true">–</span>
      {field('presentTo')}
      <IconButton name={t('people:list.correctDone')} type="submit">
        <CheckIcon />
      </IconButton>
    </form>
  );
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector('input')?.select();
}

function presenceText(t: Words, { presentFrom, presentTo }: Participant, zone: string): string {
  if (presentFrom === null) return t('people:list.notHere');
  const from = clockOf(zone, presentFrom);
  return presentTo === null
    ? t('people:list.here', { time: from })
    : t('people:list.gone', { from, to: clockOf(zone, presentTo) });
}

/** A press says the next that can happen: they come, they leave, they come back. */
function PresenceButton({ person, mark, cannot }: PresenceProps): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const state = presenceText(t, person, snapshot.gathering.zone);
  return (
    <Button
      size="row"
      look="quiet"
      className={cx(css.presence, isHere(person) && css.here)}
      data-presence-of={person.id}
      aria-label={t('people:list.presenceOf', { name: person.name, state })}
      aria-keyshortcuts="K G R"
      unavailable={cannot}
      onClick={() => void mark([person.id], isHere(person) ? 'left' : 'here')}
    >
      {state}
    </Button>
  );
}
