import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ACTION_STATUSES } from '../../../domain/notes/note';
import { useServerNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { CellBox } from '../../ui/CellBox';
import { changedFrom } from '../notes/outbox/changed-from';
import { useEdited } from '../plan/fields/useEdited';
import css from './CellField.module.css';
import { readCell, storedIn } from './cell-writes';
import type { CellName, Outcome } from './outcomes-view';
import type { OutcomeActs } from './useOutcomeActs';

interface CellFieldProps {
  readonly note: Outcome;
  readonly cell: CellName;
  readonly names: readonly string[];
  readonly acts: OutcomeActs;
  /** Done: `to` says where to go on, `back` to the cell itself. */
  readonly onDone: (to: 'back' | 'next' | 'before' | 'nowhere') => void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A cell while it is edited. Enter saves, Tab saves and goes to the next, Escape leaves it as it was. */
export function CellField(props: CellFieldProps): ReactNode {
  const { note, cell, names } = props;
  const { t } = useWords();
  const field = useCellField(props);
  const control = useRef<Control>(null);
  const [errorId, listId] = [useId(), useId()];
  useEffect(() => {
    control.current?.focus();
    if (control.current && !(control.current instanceof HTMLSelectElement)) control.current.select();
  }, []);
  const wiring = {
    'aria-label': t(`outcomes:field.${cell === 'who' ? (note.kind === 'action' ? 'owner' : 'recipient') : cell}`),
    'aria-invalid': field.fault ? true : undefined,
    'aria-describedby': field.fault ? errorId : undefined,
    className: css.control,
    value: field.text,
    onChange: field.onChange,
    onKeyDown: field.onKeyDown,
    onBlur: field.onBlur,
    ref: (element: Control | null): void => {
      control.current = element;
    },
  } as const;
  return (
    <CellBox faultId={errorId} fault={field.fault && t(`outcomes:fault.${field.fault}`)}>
      {cell === 'text' ? (
        <textarea rows={1} maxLength={20_000} {...wiring} />
      ) : cell === 'status' ? (
        <select {...wiring}>
          {ACTION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`outcomes:status.${status}`)}
            </option>
          ))}
        </select>
      ) : (
        <input type="text" autoComplete="off" maxLength={2_000} list={listId} {...wiring} />
      )}
      <Offers id={listId} cell={cell} names={names} />
    </CellBox>
  );
}

function useCellField({ note, cell, acts, onDone }: CellFieldProps) {
  const { t, language } = useWords();
  const { snapshot } = useGathering();
  const serverNow = useServerNow();
  const [fault, setFault] = useState<'text' | 'due' | null>(null);
  const stored = storedIn(t, language, note, cell);
  // The note as it was when she began: somebody else's change of the words meanwhile is put together with hers.
  const [before] = useState(note);
  const gone = useRef(false);
  const edited = useEdited(stored, async (typed) => {
    const read = readCell(note, cell, typed, serverNow(), snapshot.gathering.zone);
    setFault('fault' in read ? read.fault : null);
    if ('fault' in read) return false;
    return acts.update(note.id, read.patch, changedFrom(before, read.patch));
  });
  const leave = (to: Parameters<CellFieldProps['onDone']>[0]): void => {
    void edited.save().then((done) => {
      if (!done) return;
      gone.current = true;
      onDone(to);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) leave('back');
    else if (event.key === 'Tab') leave(event.shiftKey ? 'before' : 'next');
    else if (event.key === 'Escape') {
      edited.drop();
      gone.current = true;
      onDone('back');
    } else return;
    event.preventDefault();
  };
  const onBlur = (): void => {
    if (!gone.current) leave('nowhere');
  };
  return { text: edited.text, fault, onChange: edited.onChange, onKeyDown, onBlur };
}

/** What may be meant: the people who are known, or the three horizons. */
function Offers(props: { id: string; cell: CellName; names: readonly string[] }): ReactNode {
  const { id, cell, names } = props;
  const { t } = useWords();
  if (cell !== 'who' && cell !== 'due') return null;
  const offered =
    cell === 'who' ? names : [t('common:horizon.days'), t('common:horizon.weeks'), t('common:horizon.months')];
  return (
    <datalist id={id}>
      {offered.map((one) => (
        <option key={one} value={one} />
      ))}
    </datalist>
  );
}
