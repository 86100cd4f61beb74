import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { NOTE_KINDS, type NoteKind } from '../../../../domain/notes/note';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Checkbox, Select, TextArea } from '../../../ui/Field';
import { ItemOptions, type Places } from '../line/ItemOptions';
import { useExpanding } from '../line/useExpanding';
import { useShorthand } from '../line/useShorthand';
import css from './NoteEditor.module.css';
import { People } from './NotePeople';
import { TagsField } from './TagsField';
import { type Edit, type EditedNote, useEdit } from './useEdit';

interface NoteEditorProps extends EditedNote {
  readonly places: Places;
  /** Who else has it open, in words; '' when nobody has. */
  readonly writer: string;
}

/** Said again so often while a note is open: whoever falls silent is taken to have gone. */
const SAY_AGAIN = 8_000;

/** A note where it stands, open for change. Enter saves, Escape leaves it as it was. */
export function NoteEditor(props: NoteEditorProps): ReactNode {
  const { places, names, tags } = props;
  const { t } = useWords();
  const edit = useEdit(props);
  const { fields, set } = edit;
  const text = useRef<HTMLTextAreaElement>(null);
  useSaying(props);
  const form = useRef<HTMLFormElement>(null);
  // A date that cannot be read is not dropped without a word.
  const splitHere = (): void => {
    if (form.current?.reportValidity()) void edit.split(text.current?.selectionEnd ?? 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A field that has taken the key for itself: a date that cannot be read must not be saved half typed.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const kind = event.altKey ? NOTE_KINDS.find((one) => event.code === codeOf(t(`notes:key.${one}`))) : undefined;
    if (event.key === 'Escape') edit.leave();
    else if (kind) set({ kind });
    else if (event.key === 'Enter' && event.altKey) splitHere();
    else if (event.key === 'Enter' && !event.shiftKey && isTextField(event.target)) form.current?.requestSubmit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={css.row}>
      <form
        ref={form}
        className={css.editor}
        aria-label={t('notes:edit.title')}
        onSubmit={edit.save}
        onKeyDown={onKeyDown}
      >
        <Others writer={props.writer} edit={edit} />
        <TextPart field={text} edit={edit} />
        <KindSelect kind={fields.kind} onChange={(kind) => set({ kind })} />
        <People fields={fields} names={names} set={set} consent={edit.consent} onConsent={edit.answer} />
        <TagsField tags={fields.tags} known={tags} onChange={(now) => set({ tags: now })} />
        <Select
          label={t('notes:field.item')}
          value={fields.itemId ?? ''}
          onChange={(event) => set({ itemId: event.target.value === '' ? null : (event.target.value as ItemId) })}
        >
          <option value="">{t('notes:noItem')}</option>
          <ItemOptions places={places} />
        </Select>
        <Foot edit={edit} onSplit={splitHere} />
      </form>
    </li>
  );
}

/** Others see that it is open here, for as long as it is. */
function useSaying({ note, acts }: NoteEditorProps): void {
  const { id } = note;
  useEffect(() => {
    acts.say(id);
    const timer = setInterval(() => acts.say(id), SAY_AGAIN);
    return () => {
      clearInterval(timer);
      acts.say(null);
    };
  }, [acts, id]);
}

/** Who else writes in it, and what they have made of the text and of who said it. */
function Others({ writer, edit }: { writer: string; edit: Edit }): ReactNode {
  const { theirs, theirNames } = edit;
  const { t } = useWords();
  return (
    <div className={css.others} role="status">
      {writer ? <p className={css.writer}>{t('notes:writing.here', { name: writer })}</p> : null}
      {theirs === null ? null : (
        <div className={css.theirs}>
          <p>{t('notes:merged.theirs')}</p>
          <blockquote dir="auto">{theirs}</blockquote>
        </div>
      )}
      {theirNames.map(({ field, name }) => (
        <p key={field} className={css.theirs}>
          {t('notes:merged.theirName', { field: t(`notes:field.${field}`), name })}
        </p>
      ))}
    </div>
  );
}

function TextPart({ field, edit }: { field: RefObject<HTMLTextAreaElement | null>; edit: Edit }): ReactNode {
  const { t } = useWords();
  const { text } = edit.fields;
  const onText = (now: string): void => edit.set({ text: now });
  const expanding = useExpanding({ field, text, onText, ...useShorthand() });
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [field]);
  return (
    <TextArea
      label={t('notes:field.text')}
      className={css.wide}
      rows={1}
      dir="auto"
      value={text}
      ref={field}
      onKeyDown={(event) => {
        if (expanding.takesKey(event)) event.preventDefault();
      }}
      onChange={(event) => {
        const { value, selectionEnd } = event.target;
        onText(expanding.typed(value, selectionEnd, event.nativeEvent));
      }}
    />
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

function Foot({ edit, onSplit }: { edit: Edit; onSplit: () => void }): ReactNode {
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
      <Button size="row" look="quiet" keys="Alt+Enter" keepFocus onClick={onSplit}>
        {t('notes:split')}
      </Button>
      <Button size="row" keys="Escape" onClick={edit.leave}>
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
