/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { ASPECTS, type Aspect } from '../../../domain/reflection/observation';
import { LONGEST_LINE, LONGEST_PROSE } from '../../../domain/text-lengths';
import { type AspectKey, keyOf, readAspectKey } from '../../features/reflection/aspect-key';
import type { Fields } from './team-queue';
import type { PadWords } from './words';

interface TeamFormProps {
  readonly t: PadWords;
  readonly fields: Fields;
  /** One that stands is being changed; else a new one is written. */
  readonly changing: boolean;
  readonly themes: readonly string[];
  readonly onFields: (fields: Fields) => void;
  readonly onSave: (fields: Fields) => void;
  readonly onCancel: () => void;
}

/** A keyboard of its own, and so digits that can be keys: on a phone's keyboard they are always text. */
const hasKeyboard = (): boolean => window.matchMedia('(hover: hover) and (pointer: fine)').matches;

/** Always ready: what it is, what it says, what it is about if one likes, and Enter. */
export function TeamForm(props: TeamFormProps) {
  const { t, fields, changing, themes, onFields, onSave, onCancel } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const last = useRef<string | null>(null);
  const keyboard = hasKeyboard();
  useEffect(() => {
    if (keyboard || changing) field.current?.focus();
  }, [keyboard, changing]);
  const take = (read: AspectKey, key: string): void => {
    last.current = read.type === 'aspect' && key !== '' ? key : null;
    onFields(read.type === 'aspect' ? { ...fields, aspect: read.aspect } : { ...fields, text: read.text });
  };
  useDigitsElsewhere(keyboard, (read) => take(read, ''));
  const save = (): void => {
    const text = fields.text.trim();
    last.current = null;
    if (text !== '') onSave({ ...fields, text, theme: fields.theme.trim() });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
      return;
    }
    if (event.key === 'Escape' && changing) onCancel();
    const read = keyboard ? readAspectKey(event, fields.text, last.current) : null;
    if (!read) {
      if (event.key.length === 1) last.current = null;
      return;
    }
    event.preventDefault();
    take(read, event.altKey ? '' : event.key);
  };
  return (
    <form
      class="observe"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Aspects
        t={t}
        chosen={fields.aspect}
        keyboard={keyboard}
        onChoose={(aspect) => onFields({ ...fields, aspect })}
      />
      <div class="field">
        <label for="observation">{t(changing ? 'pad:team.changeText' : 'pad:team.text')}</label>
        <textarea
          id="observation"
          ref={field}
          rows={4}
          maxLength={LONGEST_PROSE}
          enterkeyhint="send"
          aria-describedby="observation-hint"
          placeholder={t(`pad:team.begins.${fields.aspect}`)}
          value={fields.text}
          onInput={(event) => onFields({ ...fields, text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
        <p id="observation-hint" class="soft">
          {t(keyboard ? 'pad:team.hint' : 'pad:team.hintTouch')}
        </p>
      </div>
      <div class="field">
        <label for="theme">{t('pad:team.theme')}</label>
        <input
          id="theme"
          maxLength={LONGEST_LINE}
          list="themes"
          autocomplete="off"
          value={fields.theme}
          onInput={(event) => onFields({ ...fields, theme: event.currentTarget.value })}
        />
        <datalist id="themes">
          {themes.map((theme) => (
            <option key={theme} value={theme} />
          ))}
        </datalist>
      </div>
      <button type="submit" class="send" aria-disabled={fields.text.trim() === '' ? 'true' : 'false'}>
        {t(changing ? 'pad:team.saveChange' : 'pad:team.save')}
      </button>
      {changing ? (
        <button type="button" class="plain" onClick={onCancel}>
          {t('pad:team.cancel')}
        </button>
      ) : null}
    </form>
  );
}

/** The digits, also where nothing is being typed. */
function useDigitsElsewhere(keyboard: boolean, take: (read: AspectKey) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!keyboard) return;
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (
        event.defaultPrevented ||
        (target instanceof Element && target.closest('textarea, input:not([type=radio])'))
      ) {
        return;
      }
      const read = readAspectKey(event, '', null);
      if (!read) return;
      event.preventDefault();
      latest.current(read);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keyboard]);
}

interface AspectsProps {
  readonly t: PadWords;
  readonly chosen: Aspect;
  readonly keyboard: boolean;
  readonly onChoose: (aspect: Aspect) => void;
}

function Aspects({ t, chosen, keyboard, onChoose }: AspectsProps) {
  return (
    <fieldset class="aspects">
      <legend>{t('pad:team.what')}</legend>
      {ASPECTS.map((aspect) => (
        <label key={aspect} class="key">
          <input
            type="radio"
            name="aspect"
            checked={aspect === chosen}
            aria-keyshortcuts={keyboard ? keyOf(aspect) : undefined}
            onChange={() => onChoose(aspect)}
          />
          <span>
            {t(`pad:team.aspect.${aspect}`)}
            {keyboard ? <Cap digit={keyOf(aspect)} /> : null}
          </span>
        </label>
      ))}
      <p role="status" class="hidden">
        {t(`pad:team.aspect.${chosen}`)}
      </p>
    </fieldset>
  );
}

/** For the eye; those who listen are told of the key by the radio itself. */
const Cap = ({ digit }: { digit: string }) => (
  <span class="cap" aria-hidden="true">
    {digit}
  </span>
);
