/** @jsxImportSource preact */
import { useRef, useState } from 'preact/hooks';
import type { Admission } from './session';
import { Titled } from './Titled';
import type { PhoneWords } from './words';

const SENTENCES = {
  refused: 'phone:codeWrong',
  tooOften: 'phone:codeTooOften',
  unreachable: 'phone:codeUnsent',
} as const;

const TITLES = { outside: 'phone:enterTitle', shut: 'phone:roomClosed', renewed: 'phone:codeNew' } as const;
const TEXTS = { outside: null, shut: 'phone:roomClosedText', renewed: 'phone:codeNewText' } as const;

interface EnterFormProps {
  readonly t: PhoneWords;
  readonly why: keyof typeof TITLES;
  /** An answer lies here, not yet sent. */
  readonly waits: boolean;
  readonly enter: (code: string) => Promise<Admission>;
}

/** For those who typed the short address, and for those whom what they have lets in no more. */
export function EnterForm({ t, why, waits, enter }: EnterFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [wrong, setWrong] = useState<Exclude<Admission, 'in'> | null>(null);
  const text = TEXTS[why];
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const admission = await enter(code);
    if (admission === 'in') return;
    setWrong(admission);
    field.current?.focus();
  };
  return (
    <Titled key={why} title={t(TITLES[why])}>
      {text === null ? null : <p>{t(text)}</p>}
      {waits ? <p class="kept">{t('phone:answerKept')}</p> : null}
      <form class="enter" onSubmit={(event) => void submit(event)}>
        <label for="code">{t('phone:code')}</label>
        <input
          ref={field}
          id="code"
          name="code"
          value={code}
          onInput={(event) => setCode(event.currentTarget.value)}
          required
          maxLength={12}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
          aria-invalid={wrong ? 'true' : undefined}
        />
        <p id="code-hint" class={wrong ? 'wrong' : 'soft'} role="status">
          {t(wrong ? SENTENCES[wrong] : 'phone:codeHint')}
        </p>
        <button type="submit" class="send">
          {t('phone:enter')}
        </button>
      </form>
    </Titled>
  );
}
