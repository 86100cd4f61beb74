import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { ItemId, NoteId } from '../../../domain/ids';
import {
  CONSENTS,
  type Consent,
  HORIZONS,
  type Horizon,
  NOTE_KINDS,
  type Note,
  type NoteKind,
} from '../../../domain/note';
import { isoDate } from '../../../domain/time';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Checkbox, Select, TextArea, TextField } from '../../ui/Field';
import { heldEdit, holdEdit, letGoOfEdit } from './held-edits';
import { ItemOptions, type Places } from './ItemOptions';
import css from './NoteEditor.module.css';
import type { NoteActs, NotePatch } from './useNoteActs';

interface NoteEditorProps {
  readonly note: Note;
  readonly places: Places;
  readonly names: readonly string[];
  readonly acts: NoteActs;
  readonly onClose: (noteId: NoteId, gone?: boolean) => void;
}

/** A note where it stands, open for change. Enter saves, Escape leaves it as it was. */
export function NoteEditor({ note, places, names, acts, onClose }: NoteEditorProps): ReactNode {
  const { t } = useWords();
  // What was there when it was opened: only what has been changed here is sent.
  const [before] = useState(() => heldEdit(note.id)?.before ?? note);
  const [fields, setFields] = useState(() => heldEdit(note.id)?.after ?? note);
  const [saving, setSaving] = useState(false);
  const set = (patch: Partial<Note>): void => {
    const after = { ...fields, ...patch };
    holdEdit(note.id, { before, after });
    setFields(after);
  };
  const close = (gone = false): void => {
    letGoOfEdit(note.id);
    onClose(note.id, gone);
  };
  const save = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (saving || fields.text.trim() === '') return;
    const patch = changed(before, fields);
    setSaving(true);
    const saved = Object.keys(patch).length === 0 || (await acts.update(note.id, patch));
    setSaving(false);
    if (saved) close();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const kind = event.altKey ? NOTE_KINDS.find((one) => event.code === codeOf(t(`notes:key.${one}`))) : undefined;
    if (event.key === 'Escape') close();
    else if (kind) set({ kind });
    else if (event.key === 'Enter' && !event.shiftKey && isTextField(event.target)) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={css.row}>
      <form className={css.editor} aria-label={t('notes:edit.title')} onSubmit={save} onKeyDown={onKeyDown}>
        <TextArea
          label={t('notes:field.text')}
          className={css.wide}
          rows={1}
          value={fields.text}
          ref={focusAtEnd}
          onChange={(event) => set({ text: event.target.value })}
        />
        <Select
          label={t('notes:field.kind')}
          value={fields.kind}
          onChange={(event) => set({ kind: event.target.value as NoteKind })}
        >
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`common:noteKind.${kind}`)}
            </option>
          ))}
        </Select>
        <People fields={fields} names={names} set={set} />
        <Select
          label={t('notes:field.item')}
          value={fields.itemId ?? ''}
          onChange={(event) => set({ itemId: event.target.value === '' ? null : (event.target.value as ItemId) })}
        >
          <option value="">{t('notes:noItem')}</option>
          <ItemOptions places={places} />
        </Select>
        <div className={css.foot}>
          <Checkbox checked={fields.starred} onChange={(event) => set({ starred: event.target.checked })}>
            {t('notes:star.on')}
          </Checkbox>
          <span className={css.space} />
          <Button size="row" look="quiet" onClick={() => void acts.remove(note).then((gone) => gone && close(true))}>
            {t('notes:remove')}
          </Button>
          <Button size="row" keys="Escape" onClick={() => close()}>
            {t('notes:edit.cancel')}
          </Button>
          <Button size="row" look="filled" keys="Enter" type="submit">
            {t('notes:edit.save')}
          </Button>
        </div>
      </form>
    </li>
  );
}

/** Who, and by when: what a note of this kind has. */
function People(props: { fields: Note; names: readonly string[]; set: (patch: Partial<Note>) => void }): ReactNode {
  const { fields, names, set } = props;
  const { t } = useWords();
  const listId = useId();
  const { kind } = fields;
  const field = (name: 'speaker' | 'recipient' | 'owner'): ReactNode => (
    <TextField
      label={t(`notes:field.${name}`)}
      value={fields[name]}
      list={listId}
      maxLength={2_000}
      onChange={(event) => set({ [name]: event.target.value })}
    />
  );
  return (
    <>
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {field('speaker')}
      {kind === 'order' ? field('recipient') : null}
      {kind === 'action' ? field('owner') : null}
      {kind === 'action' ? (
        <Select
          label={t('notes:field.horizon')}
          value={fields.horizon ?? ''}
          onChange={(event) => set({ horizon: event.target.value === '' ? null : (event.target.value as Horizon) })}
        >
          <option value="">{t('notes:field.none')}</option>
          {HORIZONS.map((horizon) => (
            <option key={horizon} value={horizon}>
              {t(`common:horizon.${horizon}`)}
            </option>
          ))}
        </Select>
      ) : null}
      {kind === 'action' || kind === 'order' ? (
        <TextField
          type="date"
          label={t('notes:field.due')}
          value={fields.due ?? ''}
          onChange={(event) => set({ due: event.target.value === '' ? null : isoDate(event.target.value) })}
        />
      ) : null}
      {kind === 'quote' ? (
        <Select
          label={t('notes:field.consent')}
          value={fields.consent}
          onChange={(event) => set({ consent: event.target.value as Consent })}
        >
          {CONSENTS.map((consent) => (
            <option key={consent} value={consent}>
              {t(`common:consent.${consent}`)}
            </option>
          ))}
        </Select>
      ) : null}
    </>
  );
}

const EDITABLE = [
  'text',
  'kind',
  'speaker',
  'recipient',
  'owner',
  'horizon',
  'due',
  'consent',
  'itemId',
  'starred',
] as const satisfies readonly (keyof Note)[];

/** Only what was changed here, so that someone else's change of another field stands. */
function changed(before: Note, after: Note): NotePatch {
  return Object.fromEntries(EDITABLE.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]));
}

const codeOf = (key: string): string => (/\d/.test(key) ? `Digit${key}` : `Key${key}`);

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

function focusAtEnd(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
