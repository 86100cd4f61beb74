import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { nothingSince } from '../../../app/nothing-since';
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
    return wrong === null && (await held.until(stored(item, field), text, () => write(item, field, text, true)));
  };
  const edited = useEdited(stored(item, field), writeHere, held);
  const [caretOnly] = useState(isLine(field) && editing?.pressed === true);
  useEffect(() => takeUp(input.current, caretOnly), [caretOnly]);

  /** Leaves at once what can be stored, so that the next key is not typed here. Refused, it is opened again where she still is. */
  const leave = (asked: boolean, go: () => void): void => {
    const wrong = edited.text === stored(item, field) ? null : fault(field, edited.text);
    const isHere = nothingSince();
    const saving = edited.save(asked);
    if (wrong !== null) return;
    go();
    void saving.then((done) => !done && isHere() && edit({ id: item.id, field }));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const backToRow = (): void => {
      edit(null);
      focusItem(item.id);
    };
    if (event.key === 'Enter') leave(true, backToRow);
    if (event.key === 'Escape') {
      edited.drop();
      backToRow();
    }
    if (event.key !== 'Tab') return;
    const fields = CELL_FIELDS.filter((one) => one !== 'minutes' || lengthFollows(row) === null);
    const next = fields[fields.indexOf(field) + (event.shiftKey ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    leave(false, () => edit({ id: item.id, field: next }));
  };
  const onBlur = (): void => {
    void edited.save().then((done) => {
      // Where it is gone, Tab and Enter have gone on to something else already.
      if (done && input.current !== null && document.activeElement !== input.current) edit(null);
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
