import type { ReactNode } from 'react';
import type { Note } from '../../../domain/notes/note';
import { minuteOfDayIn } from '../../../domain/time';
import { clockInText, dayAndShortMonth, inQuotes } from '../../../words';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { CheckIcon, ScreenIcon } from '../../ui/icons';
import { CellField } from './CellField';
import css from './OutcomeTable.module.css';
import { type CellName, cellsOf, missingIn, type Outcome } from './outcomes-view';
import type { CellPlace } from './useGridFocus';
import type { OutcomeActs } from './useOutcomeActs';

export interface RowContext {
  readonly zone: string;
  readonly names: readonly string[];
  readonly acts: OutcomeActs;
  readonly stop: CellPlace | null;
  readonly editing: CellPlace | null;
  /** What the hall sees now. */
  readonly shown: Note['id'] | null;
  readonly onSeen: (place: CellPlace) => void;
  readonly onEdit: (place: CellPlace) => void;
  readonly onDone: (place: CellPlace, to: 'back' | 'next' | 'before' | 'nowhere') => void;
  readonly onSource: (note: Outcome) => void;
  /** The room says yes to it as it has become. */
  readonly onStillAgreed: (note: Outcome) => void;
  /** Why nothing can be changed now; null: it can. */
  readonly cannot: string | null;
}

/** Where it came from: the item it was said on, and the note it was made of. */
export interface RowOrigin {
  readonly item: string;
  readonly source: Note | null;
}

const ALL: readonly CellName[] = ['text', 'who', 'due', 'firstStep', 'status'];

export function OutcomeRow(props: { note: Outcome; origin: RowOrigin; context: RowContext }): ReactNode {
  const { note, origin, context } = props;
  const own = cellsOf(note.kind);
  // A finding has neither owner nor deadline: its words take the room.
  const wide = !own.includes('who');
  return (
    <tr data-row={note.id} className={cx(css.row, context.shown === note.id && css.shown)}>
      {ALL.map((cell) => {
        if (own.includes(cell)) {
          return (
            <Cell
              key={cell}
              note={note}
              cell={cell}
              origin={origin}
              context={context}
              span={cell === 'text' && wide ? 4 : 1}
            />
          );
        }
        return wide ? null : <td key={cell} className={css.none} />;
      })}
    </tr>
  );
}

interface CellProps {
  readonly note: Outcome;
  readonly cell: CellName;
  readonly origin: RowOrigin;
  readonly context: RowContext;
  readonly span: number;
}

function Cell({ note, cell, origin, context, span }: CellProps): ReactNode {
  const { t } = useWords();
  const { stop, editing } = context;
  const place: CellPlace = { noteId: note.id, cell };
  const isHere = (one: CellPlace | null): boolean => one?.noteId === note.id && one.cell === cell;
  if (isHere(editing)) {
    return (
      <td colSpan={span} className={css.edited} data-head={t(`outcomes:column.${cell}`)}>
        <CellField
          note={note}
          cell={cell}
          names={context.names}
          acts={context.acts}
          onDone={(to) => context.onDone(place, to)}
        />
      </td>
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the table's, which go between its cells.
    <td
      colSpan={span}
      data-cell={cell}
      data-head={t(`outcomes:column.${cell}`)}
      tabIndex={isHere(stop) ? 0 : -1}
      className={cx(css.cell, css[cell])}
      onFocus={(event) => {
        if (event.target === event.currentTarget) context.onSeen(place);
      }}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('button'))) context.onEdit(place);
      }}
    >
      <Content note={note} cell={cell} context={context} />
      {cell === 'text' ? <Origin note={note} origin={origin} context={context} /> : null}
    </td>
  );
}

function Content({ note, cell, context }: Pick<CellProps, 'note' | 'cell' | 'context'>): ReactNode {
  const { t, language } = useWords();
  if ((cell === 'who' || cell === 'due') && missingIn(note).includes(cell)) {
    const what = cell === 'due' ? 'due' : note.kind === 'action' ? 'owner' : 'recipient';
    return <span className={css.missing}>{t(`outcomes:missing.${what}`)}</span>;
  }
  switch (cell) {
    case 'text':
      return <span className={css.words}>{note.text}</span>;
    case 'who':
      return note.kind === 'action' ? note.owner : note.recipient;
    case 'due': {
      const within = note.horizon === null ? '' : t(`common:horizon.${note.horizon}`);
      const date = note.due === null ? '' : dayAndShortMonth(language, note.due);
      return [within, date].filter((part) => part !== '').join(' · ');
    }
    case 'firstStep':
      return note.firstStep;
    case 'status':
      if (note.kind === 'action') return t(`outcomes:status.${note.status}`);
      return <RoomSaid note={note} zone={context.zone} />;
  }
}

/** What the room has answered. */
function RoomSaid(props: { note: Outcome; zone: string }): ReactNode {
  const { note, zone } = props;
  const { t, language } = useWords();
  if (note.confirmedAt !== null) {
    const time = clockInText(language, minuteOfDayIn(zone, note.confirmedAt));
    return (
      <span className={css.yes}>
        <CheckIcon /> {t('outcomes:room.yes', { time })}
      </span>
    );
  }
  if (note.saidYesTo !== null) {
    const time = clockInText(language, minuteOfDayIn(zone, note.saidYesTo.at));
    return <span className={css.changed}>{t('outcomes:room.changed', { time })}</span>;
  }
  return (
    <span className={css.quiet}>{t(note.kind === 'disagreed' ? 'outcomes:room.no' : 'outcomes:room.notAsked')}</span>
  );
}

/** The way back to what was said. */
function Origin({ note, origin, context }: Pick<CellProps, 'note' | 'origin' | 'context'>): ReactNode {
  const { t, language } = useWords();
  const { source, item } = origin;
  const { saidYesTo } = note;
  const saidYes = note.kind === 'action' && (note.confirmedAt !== null || saidYesTo !== null);
  const isShown = context.shown === note.id;
  if (!source && item === '' && !saidYes && !saidYesTo && !isShown) return null;
  return (
    <span className={css.origin}>
      {isShown ? (
        <span className={css.now}>
          <ScreenIcon /> {t('outcomes:ask.seesThis')}
        </span>
      ) : null}
      {item === '' ? null : <span>{item}</span>}
      {saidYes ? <RoomSaid note={note} zone={context.zone} /> : null}
      {saidYesTo && saidYesTo.text !== note.text ? (
        <span>{t('outcomes:room.saidYesTo', { text: inQuotes(language, saidYesTo.text) })}</span>
      ) : null}
      {saidYesTo ? (
        <Button
          size="row"
          tabIndex={-1}
          keys={t('outcomes:ask.key.yes')}
          unavailable={context.cannot}
          onClick={() => context.onStillAgreed(note)}
        >
          {t('outcomes:room.still')}
        </Button>
      ) : null}
      {source ? (
        <button
          type="button"
          tabIndex={-1}
          className={css.source}
          title={t('outcomes:toSource')}
          onClick={() => context.onSource(note)}
        >
          {t('outcomes:from', { text: inQuotes(language, source.text) })}
        </button>
      ) : null}
    </span>
  );
}
