import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { TrashIcon } from '../../../ui/icons';
import { useFocusOnceDrawn } from '../../../ui/useFocusOnceDrawn';
import { type faultIn, newChoice } from '../acts/question-fields';
import css from './QuestionDialog.module.css';
import type { PartProps } from './QuestionWording';

/** The answers to choose between. Enter goes to the next, and makes one after the last. */
export function Choices(props: PartProps & { fault: ReturnType<typeof faultIn> }): ReactNode {
  const { fields, change, fault } = props;
  const { choices } = fields;
  const { t } = useWords();
  const list = useRef<HTMLFieldSetElement>(null);
  const focusOnceDrawn = useFocusOnceDrawn();
  const fieldAt = (index: number): HTMLInputElement | null =>
    list.current?.querySelectorAll<HTMLInputElement>('input').item(index) ?? null;
  const more = (): void => {
    change({ choices: [...choices, newChoice()] });
    focusOnceDrawn(() => fieldAt(choices.length));
  };
  const onEnter = (event: KeyboardEvent, index: number): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (index + 1 < choices.length) fieldAt(index + 1)?.focus();
    else if (choices[index]?.label.trim()) more();
  };
  const remove = (index: number): void => {
    change({ choices: choices.toSpliced(index, 1) });
    focusOnceDrawn(() => fieldAt(Math.max(0, index - 1)));
  };
  return (
    <fieldset ref={list} className={css.choices}>
      <legend>{t('rate:form.choices')}</legend>
      {choices.map((choice, index) => (
        <div key={choice.id} className={css.choice}>
          <TextField
            hideLabel
            label={t('rate:form.choice', { nr: index + 1 })}
            value={choice.label}
            onChange={(event) => change({ choices: choices.with(index, { ...choice, label: event.target.value }) })}
            onKeyDown={(event) => onEnter(event, index)}
            maxLength={120}
          />
          <IconButton
            name={t('rate:form.removeChoice', { nr: index + 1 })}
            unavailable={choices.length <= 2 ? t('rate:form.fewChoices') : null}
            onClick={() => remove(index)}
          >
            <TrashIcon />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="row" onClick={more}>
          {t('rate:form.moreChoices')}
        </Button>
      </div>
      <p role="alert" className={fault ? css.fault : undefined}>
        {fault ? t(`rate:form.${fault}`) : null}
      </p>
    </fieldset>
  );
}
