/** @jsxImportSource preact */
import { useEffect, useRef } from 'preact/hooks';
import { LANGUAGES, type Language } from '../../domain/agenda/gathering';
import { type PhoneWords, tagOf } from './words';

/** A second tap so soon was meant for what stood there before the first one changed the screen. */
const DOUBLE_TAP_MS = 600;

/** The phone's own language holds until somebody chooses another on it. */
export function LanguageChoice(props: { language: Language; t: PhoneWords; onChoose: (language: Language) => void }) {
  const { language, t, onChoose } = props;
  const row = useRef<HTMLFieldSetElement>(null);
  const isSecondTap = useSecondTaps(row);
  return (
    <fieldset class="languages" aria-label={t('phone:language')} ref={row}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={tagOf(one)}
          aria-pressed={one === language ? 'true' : 'false'}
          onClick={(event) => {
            if (!isSecondTap(event)) onChoose(one);
          }}
        >
          {t(`phone:language_${one}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Tells a tap that only hit the row because the one just before it, somewhere else, put the row there. Keys never do. */
function useSecondTaps(row: { readonly current: HTMLElement | null }): (event: MouseEvent) => boolean {
  const elsewhereAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent): void => {
      if (!(target instanceof Node && row.current?.contains(target))) elsewhereAt.current = Date.now();
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [row]);
  return ({ detail }) => {
    const since = Date.now() - elsewhereAt.current;
    return detail > 0 && since >= 0 && since < DOUBLE_TAP_MS;
  };
}
