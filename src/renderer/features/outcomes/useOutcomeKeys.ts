import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { NoteId } from '../../../domain/ids';
import { HORIZONS } from '../../../domain/notes/note';
import { useServerNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { navigate } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';
import { wantNote } from '../notes/wanted-note';
import { useCannotChange } from '../people/useCannotChange';
import { cellsOf, missingIn, type Outcome } from './outcomes-view';
import type { Ask } from './useAsk';
import type { CellPlace, GridFocus } from './useGridFocus';
import type { OutcomeActs } from './useOutcomeActs';

export interface OutcomeKeys {
  edit(place: CellPlace): void;
  done(place: CellPlace, to: 'back' | 'next' | 'before' | 'nowhere'): void;
  /** Asks the hall about the row in focus; else from the first. */
  ask(): void;
  toSource(note: Outcome): void;
  /** The room says yes to it as it has become since it said yes. */
  stillAgreed(note: Outcome): void;
  onKeyDown(event: KeyboardEvent): void;
}

interface KeysOptions {
  readonly rows: readonly Outcome[];
  readonly steps: readonly NoteId[];
  readonly focus: GridFocus;
  readonly acts: OutcomeActs;
  readonly ask: Ask;
  readonly setEditing: (place: CellPlace | null) => void;
}

/** What can be done to the row in focus, each by one key. */
export function useOutcomeKeys(options: KeysOptions): OutcomeKeys {
  const { rows, steps, focus, acts, ask, setEditing } = options;
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const cannot = useCannotChange();
  const { row } = focus;

  const edit = (place: CellPlace): void => {
    const note = rows.find((one) => one.id === place.noteId);
    if (!note) return;
    if (cannot) toast({ text: cannot });
    // What the room has said is said by the room.
    else if (place.cell === 'status' && note.kind !== 'action') void (ask.may && ask.show(note.id));
    else setEditing(place);
  };
  const toSource = (note: Outcome): void => {
    wantNote(note.sourceId ?? note.id);
    navigate({ name: 'gathering', gatheringId, place: 'notes' });
  };
  const askNow = (): void => {
    const from = row && steps.includes(row.id) ? row.id : steps[0];
    if (from) void ask.show(from);
  };
  const stillAgreed = useStillAgreed(acts);
  const yesAgain = (): void => (row?.saidYesTo ? stillAgreed(row) : undefined);
  const noYes = !row?.saidYesTo || ask.note !== null;
  useShortcut(t('outcomes:ask.key.yes'), t('outcomes:room.still'), yesAgain, { off: cannot !== null || noYes });
  useRowShortcuts(options, { edit, toSource });
  useShortcut('s', t('outcomes:ask.start'), askNow, { off: cannot !== null || !ask.may || ask.note !== null });
  useShortcut('Delete', t('outcomes:removeKey'), () => void (row && acts.remove(row.id)), { off: cannot !== null });
  return {
    edit,
    toSource,
    stillAgreed,
    ask: askNow,
    done: (place, to) => {
      const note = rows.find((one) => one.id === place.noteId);
      const own = (note ? cellsOf(note.kind) : []).filter((cell) => cell !== 'status' || note?.kind === 'action');
      const by = { back: 0, nowhere: 0, next: 1, before: -1 }[to];
      const cell = by === 0 ? undefined : own[own.indexOf(place.cell) + by];
      // Drawn at once, so that the very next key finds focus on the cell.
      flushSync(() => setEditing(cell ? { noteId: place.noteId, cell } : null));
      if (!cell && to !== 'nowhere') focus.focusOn(place);
    },
    onKeyDown: (event) => {
      const { target } = event;
      const cell = target instanceof HTMLElement ? target.dataset.cell : undefined;
      if (!row || !cell || (event.key !== 'Enter' && event.key !== 'F2')) return;
      event.preventDefault();
      edit({ noteId: row.id, cell: cell as CellPlace['cell'] });
    },
  };
}

/** Mending what is missing, setting a deadline, and going to where it came from. */
function useRowShortcuts({ rows, focus, acts }: KeysOptions, keys: Pick<OutcomeKeys, 'edit' | 'toSource'>): void {
  const { t } = useWords();
  const toast = useToast();
  const cannot = useCannotChange();
  const { row } = focus;
  const mend = (): void => {
    // From the row in focus and on, and round to the first.
    const from = row ? rows.indexOf(row) : 0;
    const next = [...rows.slice(from), ...rows.slice(0, from)].find((one) => missingIn(one).length > 0);
    const [cell] = next ? missingIn(next) : [];
    if (next && cell) keys.edit({ noteId: next.id, cell });
    else toast({ text: t('outcomes:nothingMissing') });
  };
  useShortcut('m', t('outcomes:nextMissing'), mend, { off: cannot !== null });
  useShortcut('k', t('outcomes:toSource'), () => row && keys.toSource(row), { off: !row });
  const off = cannot !== null || row?.kind !== 'action';
  const within = (nr: 0 | 1 | 2) => (): void => void (row && acts.update(row.id, { horizon: HORIZONS[nr] }));
  useShortcut('1', t('outcomes:within.days'), within(0), { off });
  useShortcut('2', t('outcomes:within.weeks'), within(1), { off });
  useShortcut('3', t('outcomes:within.months'), within(2), { off });
}

/** One key for a yes to the words as they have become; one that was set to not agreed is again what it was. */
function useStillAgreed(acts: OutcomeActs): (note: Outcome) => void {
  const { t } = useWords();
  const toast = useToast();
  const serverNow = useServerNow();
  const undo = useUndo().action('notes');
  return (note) => {
    const kind = note.kind === 'disagreed' && note.saidYesTo ? { kind: note.saidYesTo.kind } : {};
    void acts.update(note.id, { ...kind, confirmedAt: serverNow() }).then((done) => {
      if (done) toast({ text: t('outcomes:ask.did.yes'), action: undo });
    });
  };
}
