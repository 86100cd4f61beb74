import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ParticipantId } from '../../../domain/ids';
import type { Participant } from '../../../domain/people/participant';
import { isHere } from '../../../domain/people/people-list';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import css from './PeopleTable.module.css';
import { PersonColumns } from './PersonColumns';
import { PersonRow } from './PersonRow';
import { useCannotChange } from './useCannotChange';
import { usePresence } from './usePresence';

interface TableProps {
  readonly people: readonly Participant[];
  readonly onErase: (participantId: ParticipantId) => void;
}

/** The list, to mend and to mark who is here: by press, or by key with the arrows from one to the next. */
export function PeopleTable({ people, onErase }: TableProps): ReactNode {
  const { t } = useWords();
  const body = useRef<HTMLTableSectionElement>(null);
  const mark = usePresence();
  const cannot = useCannotChange();
  const absent = people.filter((person) => !isHere(person));
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const id = target?.dataset.presenceOf as ParticipantId | undefined;
    if (!target || id === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === 'k') void mark([id], 'here');
    else if (key === 'g') void mark([id], 'left');
    else if (key === 'r') target.closest('tr')?.querySelector<HTMLElement>('[data-correct]')?.click();
    else if (key === 'arrowdown' || key === 'arrowup') {
      const all = [...(body.current?.querySelectorAll<HTMLElement>('[data-presence-of]') ?? [])];
      all[all.indexOf(target) + (key === 'arrowdown' ? 1 : -1)]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <section className={css.list} aria-label={t('people:list.caption')}>
      <div className={css.head}>
        <Button
          size="row"
          unavailable={cannot ?? (absent.length === 0 && t('people:list.allAreHere'))}
          onClick={() => void mark(ids(absent), 'here')}
        >
          {t('people:list.allHere')}
        </Button>
        {absent.length < people.length ? (
          <Button size="row" look="quiet" unavailable={cannot} onClick={() => void mark(ids(people), 'unknown')}>
            {t('people:list.noneHere')}
          </Button>
        ) : null}
        <p className={css.hint}>{t('people:list.hint')}</p>
      </div>
      <table className={css.table}>
        <thead>
          <tr>
            <PersonColumns />
            <th scope="col">{t('people:list.presence')}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} mark={mark} onErase={() => onErase(person.id)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const ids = (people: readonly Participant[]): ParticipantId[] => people.map(({ id }) => id);
