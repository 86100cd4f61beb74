/** @jsxImportSource preact */
import { LANGUAGES, type Language } from '../../domain/agenda/gathering';
import { type PhoneWords, tagOf } from './words';

/** The room's language holds until somebody wants another on their own phone. */
export function LanguageChoice(props: { language: Language; t: PhoneWords; onChoose: (language: Language) => void }) {
  const { language, t, onChoose } = props;
  return (
    <fieldset class="languages" aria-label={t('phone:language')}>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          lang={tagOf(one)}
          aria-pressed={one === language ? 'true' : 'false'}
          onClick={() => onChoose(one)}
        >
          {t(`phone:language_${one}`)}
        </button>
      ))}
    </fieldset>
  );
}
