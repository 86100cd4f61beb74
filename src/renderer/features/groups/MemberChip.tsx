import type { DragEvent, ReactNode } from 'react';
import type { Participant } from '../../../domain/people/participant';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { GripIcon } from '../../ui/icons';
import css from './GroupBoard.module.css';

interface ChipProps {
  readonly person: Participant;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onOut: () => void;
  readonly onDragStart: (event: DragEvent) => void;
}

/** Someone in a group. Dragged, moved by the arrow keys, or picked to be put somewhere. */
export function MemberChip(props: ChipProps): ReactNode {
  const { person, picked, onPick, onStep, onOut, onDragStart } = props;
  const { t } = useWords();
  const from = [person.organisation, t(`common:role.${person.role}`)].filter(Boolean).join(' · ');
  return (
    <li>
      <button
        type="button"
        draggable
        data-person={person.id}
        className={cx(css.chip, picked && css.picked)}
        aria-pressed={picked}
        aria-keyshortcuts="ArrowLeft ArrowRight Delete"
        onClick={onPick}
        onDragStart={onDragStart}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onStep(event.key === 'ArrowRight' ? 1 : -1);
          else if (event.key === 'Delete') onOut();
          else if (event.key === 'Escape' && picked) onPick();
          else return;
          event.preventDefault();
        }}
      >
        <GripIcon />
        <span>
          {person.name} <small>{from}</small>
        </span>
      </button>
    </li>
  );
}
