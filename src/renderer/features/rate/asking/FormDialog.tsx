import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { FormId } from '../../../../domain/ids';
import type { Form } from '../../../../domain/ratings/rating';
import { wordsIn } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox, TextField } from '../../../ui/Field';
import { useFilledIn } from '../../../ui/useFilledIn';
import { BLANK_FIELDS, type QuestionFields } from '../acts/question-fields';
import { useFormActs, useRatingActs } from '../acts/useRatingActs';
import css from './QuestionDialog.module.css';
import { CountdownChoice } from './QuestionSetting';

interface FormDialogProps {
  /** null: a new one. */
  readonly form: Form | null;
  readonly onClose: () => void;
  readonly onMade: (id: FormId) => void;
}

/** Names a form, and says how long it stays open. A new one can take the questions many close with. */
export function FormDialog({ form, onClose, onMade }: FormDialogProps): ReactNode {
  const { t } = useWords();
  const { put } = useFormActs();
  const { add } = useRatingActs();
  const ready = useReadyQuestions();
  const formId = useId();
  const [title, setTitle] = useState(form?.title ?? '');
  const name = useFilledIn(title, t('rate:page.noTitle'));
  const [countdown, setCountdown] = useState(form?.countdown ?? null);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!name.isFilled()) return;
    const id = form?.id ?? (crypto.randomUUID() as FormId);
    if (!(await put(id, { title: title.trim(), countdown }))) return;
    if (!form) onMade(id);
    onClose();
    for (const fields of ready) if (taken.has(fields.text)) await add({ ...fields, formId: id });
  };
  const toggle = (text: string): void =>
    setTaken((before) =>
      before.has(text) ? new Set([...before].filter((one) => one !== text)) : new Set([...before, text]),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(form ? 'rate:page.edit' : 'rate:page.new')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t(form ? 'rate:page.save' : 'rate:page.add')}
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} noValidate onSubmit={(event) => void save(event)}>
        <TextField
          {...name.field}
          label={t('rate:page.title')}
          hint={t('rate:page.titleHint')}
          value={title}
          placeholder={t('rate:page.example')}
          onChange={(event) => setTitle(event.target.value)}
          maxLength={120}
        />
        <CountdownChoice value={countdown} onChange={setCountdown} />
        {form ? null : (
          <fieldset className={css.offered}>
            <legend>{t('rate:page.ready')}</legend>
            {ready.map(({ text }) => (
              <Checkbox key={text} checked={taken.has(text)} onChange={() => toggle(text)}>
                {text}
              </Checkbox>
            ))}
          </fieldset>
        )}
      </form>
    </Dialog>
  );
}

/** In the gathering's language: the room reads them. */
function useReadyQuestions(): readonly QuestionFields[] {
  const theirs = wordsIn(useGathering().snapshot.gathering.language);
  return [
    {
      ...BLANK_FIELDS,
      text: theirs('rate:example.text'),
      lowAnchor: theirs('rate:example.low'),
      highAnchor: theirs('rate:example.high'),
      whyNotLower: theirs('rate:ready.whyNotLower'),
      followUp: theirs('phone:lift'),
    },
    { ...BLANK_FIELDS, kind: 'text', text: theirs('rate:ready.takeHome') },
    { ...BLANK_FIELDS, kind: 'text', text: theirs('rate:ready.next') },
  ];
}
