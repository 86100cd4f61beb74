import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Participant } from '../../../domain/people/participant';
import { isHere } from '../../../domain/people/people-list';
import { clockOf, type Words } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { PencilIcon } from '../../ui/icons';
import css from './PeopleTable.module.css';
import { PresenceTimes } from './PresenceTimes';
import type { Presence } from './presence-times';
import type { Mark } from './usePresence';

interface PresenceProps {
  readonly person: Participant;
  readonly mark: Mark;
  readonly cannot: string | null;
  readonly write: (presence: Presence) => Promise<boolean>;
}

/** Whether they are here, and since when; the times can be corrected once there are any. */
export function PresenceCell(props: PresenceProps): ReactNode {
  const { person, cannot } = props;
  const { t } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const { name, presentFrom } = person;
  const here = presentFrom !== null;
  const cell = useRef<HTMLDivElement>(null);
  const done = (back: boolean): void => {
    // Drawn at once, so that the very next key finds focus on the mark.
    flushSync(() => setCorrecting(false));
    if (back) cell.current?.querySelector<HTMLElement>('[data-presence-of]')?.focus();
  };
  if (correcting && here) return <PresenceTimes person={person} write={props.write} onDone={done} />;
  return (
    <div ref={cell} className={css.presences}>
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
