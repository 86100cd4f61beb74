import type { KeyboardEvent, ReactNode } from 'react';
import type { ItemId } from '../../../domain/ids';
import { NOTE_KINDS, type NoteKind } from '../../../domain/note';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Checkbox, Select, TextArea } from '../../ui/Field';
import { ItemOptions, type Places } from './ItemOptions';
import css from './NoteEditor.module.css';
import { People } from './NotePeople';
import { type Edit, type EditedNote, useEdit } from './useEdit';

interface NoteEditorProps extends EditedNote {
  readonly places: Places;
}

/** A note where it stands, open for change. Enter saves, Escape leaves it as it was. */
export function NoteEditor(props: NoteEditorProps): ReactNode {
  const { places, names } = props;
  const { t } = useWords();
  const edit = useEdit(props);
  const { fields, set } = edit;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const kind = event.altKey ? NOTE_KINDS.find((one) => event.code === codeOf(t(`notes:key.${one}`))) : undefined;
    if (event.key === 'Escape') edit.close();
    else if (kind) set({ kind });
    else if (event.key === 'Enter' && !event.shiftKey && isTextField(event.target)) void edit.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={css.row}>
      <form className={css.editor} aria-label={t('notes:edit.title')} onSubmit={edit.save} onKeyDown={onKeyDown}>
        <TextArea
          label={t('notes:field.text')}
          className={css.wide}
          rows={1}
          value={fields.text}
          ref={focusAtEnd}
          onChange={(event) => set({ text: event.target.value })}
        />
        <KindSelect kind={fields.kind} onChange={(kind) => set({ kind })} />
        <People fields={fields} names={names} set={set} consent={edit.consent} onConsent={edit.answer} />
        <Select
          label={t('notes:field.item')}
          value={fields.itemId ?? ''}
          onChange={(event) => set({ itemId: event.target.value === '' ? null : (event.target.value as ItemId) })}
        >
          <option value="">{t('notes:noItem')}</option>
          <ItemOptions places={places} />
        </Select>
        <Foot edit={edit} />
      </form>
    </li>
  );
}

function KindSelect(props: { kind: NoteKind; onChange: (kind: NoteKind) => void }): ReactNode {
  const { t } = useWords();
  return (
    <Select
      label={t('notes:field.kind')}
      value={props.kind}
      onChange={(event) => props.onChange(event.target.value as NoteKind)}
    >
      {NOTE_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`common:noteKind.${kind}`)}
        </option>
      ))}
    </Select>
  );
}

function Foot({ edit }: { edit: Edit }): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.foot}>
      <Checkbox checked={edit.fields.starred} onChange={(event) => edit.set({ starred: event.target.checked })}>
        {t('notes:star.on')}
      </Checkbox>
      <span className={css.space} />
      <Button size="row" look="quiet" onClick={() => void edit.remove()}>
        {t('notes:remove')}
      </Button>
      <Button size="row" keys="Escape" onClick={() => edit.close()}>
        {t('notes:edit.cancel')}
      </Button>
      <Button size="row" look="filled" keys="Enter" type="submit">
        {t('notes:edit.save')}
      </Button>
    </div>
  );
}

const codeOf = (key: string): string => (/\d/.test(key) ? `Digit${key}` : `Key${key}`);

const isTextField = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

function focusAtEnd(area: HTMLTextAreaElement | null): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
