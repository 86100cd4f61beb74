import type { ReactNode } from 'react';
import type { TracedText } from '../../../contract';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';
import css from './ErasePersonDialog.module.css';

interface TextsProps {
  readonly texts: readonly TracedText[];
  readonly isTicked: (text: TracedText) => boolean;
  readonly onTick: (text: TracedText) => void;
}

/** The texts that name the person, for her to say where the name is to be taken out; then those that may. */
export function TracedTexts({ texts, ...rest }: TextsProps): ReactNode {
  const { t } = useWords();
  const whole = texts.filter((text) => text.whole);
  const part = texts.filter((text) => !text.whole);
  return (
    <>
      {whole.length > 0 ? (
        <fieldset className={css.texts}>
          <legend>{t('people:erase.texts')}</legend>
          <p className={css.hint}>{t('people:erase.textsHint', { mark: t('people:erase.mark') })}</p>
          <Texts texts={whole} {...rest} />
        </fieldset>
      ) : null}
      {part.length > 0 ? (
        <fieldset className={css.texts}>
          <legend>{t('people:erase.partTexts')}</legend>
          <Texts texts={part} {...rest} />
        </fieldset>
      ) : null}
    </>
  );
}

function Texts({ texts, isTicked, onTick }: TextsProps): ReactNode {
  const { t } = useWords();
  return (
    <ul>
      {texts.map((text) => (
        <li key={text.key}>
          <Checkbox checked={isTicked(text)} onChange={() => onTick(text)}>
            <span className={css.where}>{t(`people:erase.where.${text.entity}`)}</span>
            <span className={css.text}>{text.text}</span>
          </Checkbox>
        </li>
      ))}
    </ul>
  );
}
