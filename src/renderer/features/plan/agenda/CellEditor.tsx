import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { useWords } from '../../../i18n/words';
import { CellBox } from '../../../ui/CellBox';
import { cx } from '../../../ui/cx';
import { usePlan } from '../acts/plan-context';
import { lengthFollows } from '../acts/row-length';
import { CELL_FIELDS, type CellField } from '../acts/useEditing';
import { heldEdit } from '../fields/held-edit';
import { useEdited } from '../fields/useEdited';
import { useFieldWrites } from '../fields/useFieldWrites';
import css from './CellEditor.module.css';

/** Fields of words are mended more often than replaced; a time or a length is typed anew. */
const isLine = (field: CellField): boolean => field === 'title' || field === 'responsible';

/** With all of it marked, as a spreadsheet does at Enter; or with the caret after it, so that one key takes nothing away. */
function takeUp(input: HTMLInputElement | null, caretOnly: boolean): void {
  if (!caretOnly) {
    input?.select();
    return;
  }
  input?.focus();
  input?.setSelectionRange(input.value.length, input.value.length);
}

/** A cell while it is edited. Enter writes and goes back to the row, Tab to the next cell, Escape leaves it as it was. */
export function CellEditor(props: { row: LayoutRow; field: CellField }): ReactNode {
  const { row, field } = props;
  const { item } = row;
  const { t } = useWords();
  const { edit, focusItem, editing } = usePlan();
  const { fault, write, stored } = useFieldWrites();
  const [error, setError] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const held = heldEdit(`${item.id}/${field}`);
  const writeHere = async (text: string): Promise<boolean> => {
    const wrong = fault(field, text);
    setError(wrong);
    return wrong === null && (await held.until(stored(item, field), text, () => write(item, field, text)));
  };
  const edited = useEdited(stored(item, field), writeHere, held);
  const [caretOnly] = useState(isLine(field) && editing?.pressed === true);
  useEffect(() => takeUp(input.current, caretOnly), [caretOnly]);

  const leave = async (asked = false): Promise<boolean> => {
    const done = await edited.save(asked);
    if (done) edit(null);
    return done;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Enter') void leave(true).then((done) => done && focusItem(item.id));
    if (event.key === 'Escape') {
      edited.drop();
      edit(null);
      focusItem(item.id);
    }
    if (event.key !== 'Tab') return;
    const fields = CELL_FIELDS.filter((one) => one !== 'minutes' || lengthFollows(row) === null);
    const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    void edited.save().then((done) => done && edit({ id: item.id, field: next }));
  };
  const onBlur = (): void => {
    void edited.save().then((done) => {
      // Tab and Enter have gone on to something else already.
      if (done && editing?.id === item.id && editing.field === field && document.activeElement !== input.current)
        edit(null);
    });
  };
  return (
    <CellBox faultId={errorId} fault={error}>
      <input
        ref={input}
        className={cx(css.input, field === 'minutes' && css.number)}
        aria-label={t(`plan:column.${field}`)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        inputMode={field === 'minutes' ? 'numeric' : undefined}
        autoComplete="off"
        value={edited.text}
        onChange={edited.onChange}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
    </CellBox>
  );
}
