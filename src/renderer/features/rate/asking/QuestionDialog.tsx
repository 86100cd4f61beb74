import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { FormId, QuestionId } from '../../../../domain/ids';
import { QUESTION_KINDS, type Question, type QuestionKind } from '../../../../domain/ratings/rating';
import { wordsIn } from '../../../../words';
import { useClockView } from '../../../app/clock';
import { useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { useToast } from '../../../ui/Toast';
import { useFilledIn } from '../../../ui/useFilledIn';
import { BLANK_FIELDS, faultIn, isChoice, newChoice, type QuestionFields, tidied } from '../acts/question-fields';
import { useRatingActs } from '../acts/useRatingActs';
import { Choices } from './ChoicesField';
import { heldQuestion, holdQuestion, letGoOfQuestion } from './held-question';
import css from './QuestionDialog.module.css';
import { BreakdownChoice, CountdownChoice, FormChoice, ItemChoice } from './QuestionSetting';
import { Anchors, Pair, type PartProps, Ready } from './QuestionWording';

/** What the dialog is about: a question that stands, or a new one; and the form a new one is for. */
export interface QuestionDraft {
  readonly question: Question | null;
  readonly formId?: FormId;
}

interface QuestionDialogProps {
  readonly draft: QuestionDraft;
  readonly onClose: () => void;
  readonly onAdded: (id: QuestionId) => void;
}

/** Writes a question, or mends one that nobody has answered. A new one left with Escape is there at the next opening. */
export function QuestionDialog({ draft, onClose, onAdded }: QuestionDialogProps): ReactNode {
  const { question } = draft;
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const { add, update } = useRatingActs();
  const toast = useToast();
  const undo = useUndo();
  const formId = useId();
  const save = async (fields: QuestionFields): Promise<void> => {
    if (question) {
      if (!(await update(question.id, fields))) return;
      toast({ text: t('common:history.questionChanged'), action: undo.action('ratings') });
    } else {
      const id = await add(fields);
      if (!id) return;
      letGoOfQuestion(gatheringId);
      onAdded(id);
    }
    onClose();
  };
  const cancel = (): void => {
    if (!question) letGoOfQuestion(gatheringId);
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(question ? 'rate:edit' : 'rate:new')}
      actions={
        <>
          <Button onClick={cancel}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t(question ? 'rate:form.save' : 'rate:form.add')}
          </Button>
        </>
      }
    >
      <QuestionForm id={formId} draft={draft} onSave={(fields) => void save(fields)} />
    </Dialog>
  );
}

/** What is being written: the question as it stands, or what was begun of a new one. */
function useFields({ question, formId }: QuestionDraft, lift: string) {
  const { gatheringId } = useGathering();
  const { current } = useClockView();
  const [fields, setFields] = useState<QuestionFields>(() => {
    if (question) return question;
    const begun = heldQuestion(gatheringId) ?? { ...BLANK_FIELDS, itemId: current?.itemId ?? null, followUp: lift };
    return formId ? { ...begun, formId } : begun;
  });
  const change = (patch: Partial<QuestionFields>): void => {
    const after = { ...fields, ...patch };
    setFields(after);
    if (!question) holdQuestion(gatheringId, after);
  };
  return { fields, change };
}

interface QuestionFormProps {
  readonly id: string;
  readonly draft: QuestionDraft;
  readonly onSave: (fields: QuestionFields) => void;
}

function QuestionForm({ id, draft, onSave }: QuestionFormProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  // The room reads it in the gathering's language, whatever language she works in.
  const lift = wordsIn(snapshot.gathering.language)('phone:lift');
  const { fields, change } = useFields(draft, lift);
  const [tried, setTried] = useState(false);
  const asked = useFilledIn(fields.text, t('rate:form.noText'));
  const fault = tried ? faultIn(fields) : null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!asked.isFilled()) return;
    if (faultIn(fields) === null) onSave(tidied(fields, snapshot));
  };
  return (
    <form id={id} className={css.form} noValidate onSubmit={submit}>
      <KindChoice fields={fields} change={change} />
      <div className={css.withReady}>
        <TextField
          {...asked.field}
          data-autofocus
          label={t('rate:form.text')}
          value={fields.text}
          placeholder={fields.kind === 'scale' ? t('rate:example.text') : ''}
          onChange={(event) => change({ text: event.target.value })}
          maxLength={300}
        />
        {fields.kind === 'text' && !draft.question ? <Ready fields={fields} change={change} /> : null}
      </div>
      {fields.kind === 'scale' ? <Anchors fields={fields} change={change} /> : null}
      {fields.kind === 'scale' ? <Pair fields={fields} change={change} /> : null}
      {isChoice(fields) ? <Choices fields={fields} change={change} fault={fault} /> : null}
      <div className={css.settings}>
        <ItemChoice value={fields.itemId} onChange={(itemId) => change({ itemId })} />
        <FormChoice fields={fields} change={change} />
        {fields.formId === null ? (
          <CountdownChoice value={fields.countdown} onChange={(countdown) => change({ countdown })} />
        ) : null}
      </div>
      {fields.kind === 'scale' ? (
        <BreakdownChoice fields={fields} change={change} opened={draft.question?.openedAt != null} />
      ) : null}
    </form>
  );
}

/** What an answer is. Two empty choices are there to be filled in from the start. */
function KindChoice({ fields, change }: PartProps): ReactNode {
  const { t } = useWords();
  const choose = (kind: QuestionKind): void =>
    change(
      isChoice({ kind }) && fields.choices.length === 0 ? { kind, choices: [newChoice(), newChoice()] } : { kind },
    );
  return (
    <SegmentedControl
      label={t('rate:form.kind')}
      segments={QUESTION_KINDS.map((kind) => ({ value: kind, label: t(`rate:kind.${kind}`) }))}
      value={fields.kind}
      onChange={choose}
    />
  );
}
