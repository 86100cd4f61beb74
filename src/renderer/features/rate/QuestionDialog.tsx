import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ItemId, QuestionId } from '../../../domain/ids';
import type { Question } from '../../../domain/rating';
import { dayTree, type ItemNode } from '../../../domain/tree';
import { withInnerMarks, wordsIn } from '../../../words';
import { useClockView } from '../../app/clock';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select, TextField } from '../../ui/Field';
import { useToast } from '../../ui/Toast';
import { heldQuestion, holdQuestion, letGoOfQuestion } from './held-question';
import css from './QuestionDialog.module.css';
import { type QuestionFields, useRatingActs } from './useRatingActs';

/** What the dialog is about: a question that stands, or a new one. */
export interface QuestionDraft {
  readonly question: Question | null;
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
      <QuestionForm id={formId} question={question} onSave={(fields) => void save(fields)} />
    </Dialog>
  );
}

interface QuestionFormProps {
  readonly id: string;
  readonly question: Question | null;
  readonly onSave: (fields: QuestionFields) => void;
}

/** What is being written: the question as it stands, or what was begun of a new one. */
function useFields(question: Question | null, standard: string) {
  const { gatheringId } = useGathering();
  const { current } = useClockView();
  const [fields, setFields] = useState<QuestionFields>(
    () =>
      question ??
      heldQuestion(gatheringId) ?? {
        itemId: current?.itemId ?? null,
        text: '',
        lowAnchor: '',
        highAnchor: '',
        followUp: standard,
      },
  );
  const change = (patch: Partial<QuestionFields>): void => {
    const after = { ...fields, ...patch };
    setFields(after);
    if (!question) holdQuestion(gatheringId, after);
  };
  return { fields, change };
}

function QuestionForm({ id, question, onSave }: QuestionFormProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  // The room reads it in the gathering's language, whatever language she works in.
  const standard = wordsIn(snapshot.gathering.language)('phone:lift');
  const { fields, change } = useFields(question, standard);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { itemId, text, lowAnchor, highAnchor, followUp } = fields;
    onSave({
      // Its item may have been removed since the question was begun.
      itemId: snapshot.items.some((item) => item.id === itemId) ? itemId : null,
      text: text.trim(),
      lowAnchor: lowAnchor.trim(),
      highAnchor: highAnchor.trim(),
      followUp: followUp.trim(),
    });
  };
  return (
    <form id={id} className={css.form} onSubmit={submit}>
      <TextField
        label={t('rate:form.text')}
        value={fields.text}
        placeholder={t('rate:example.text')}
        onChange={(event) => change({ text: event.target.value })}
        pattern=".*\S.*"
        maxLength={300}
        required
      />
      <Anchors fields={fields} change={change} />
      <FollowUp fields={fields} change={change} standard={standard} />
      <ItemChoice value={fields.itemId} onChange={(itemId) => change({ itemId })} />
    </form>
  );
}

interface PartProps {
  readonly fields: QuestionFields;
  readonly change: (patch: Partial<QuestionFields>) => void;
}

function Anchors({ fields, change }: PartProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.anchors}>
      <TextField
        label={t('rate:form.low')}
        value={fields.lowAnchor}
        placeholder={t('rate:example.low')}
        onChange={(event) => change({ lowAnchor: event.target.value })}
        maxLength={80}
      />
      <TextField
        label={t('rate:form.high')}
        value={fields.highAnchor}
        placeholder={t('rate:example.high')}
        onChange={(event) => change({ highAnchor: event.target.value })}
        maxLength={80}
      />
    </div>
  );
}

function FollowUp({ fields, change, standard }: PartProps & { readonly standard: string }): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.followUp}>
      <TextField
        label={t('rate:form.followUp')}
        hint={t('rate:form.followUpHint')}
        value={fields.followUp}
        onChange={(event) => change({ followUp: event.target.value })}
        maxLength={300}
      />
      {fields.followUp.trim() === standard ? null : (
        <Button size="row" onClick={() => change({ followUp: standard })}>
          {t('rate:form.standard', { text: withInnerMarks(standard) })}
        </Button>
      )}
    </div>
  );
}

/** The item it is asked under, or the gathering as a whole. */
function ItemChoice(props: { value: ItemId | null; onChange: (id: ItemId | null) => void }): ReactNode {
  const { value, onChange } = props;
  const { snapshot, days } = useGathering();
  const { t } = useWords();
  const rows = days.flatMap((day) => inOrder(dayTree(snapshot.items, day.id)));
  return (
    <Select
      label={t('rate:form.item')}
      value={value ?? ''}
      onChange={(event) => onChange(rows.find(({ item }) => item.id === event.target.value)?.item.id ?? null)}
    >
      <option value="">{t('rate:form.noItem')}</option>
      {rows.map(({ item, depth }) => (
        <option key={item.id} value={item.id}>
          {'\u2003'.repeat(depth - 1)}
          {item.title || t('rate:form.untitled')}
        </option>
      ))}
    </Select>
  );
}

type Node = ItemNode<ReturnType<typeof useGathering>['snapshot']['items'][number]>;
const inOrder = (nodes: readonly Node[]): Node[] => nodes.flatMap((node) => [node, ...inOrder(node.children)]);
