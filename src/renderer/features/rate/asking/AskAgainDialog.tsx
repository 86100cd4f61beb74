import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { ItemId, QuestionId } from '../../../../domain/ids';
import type { Question } from '../../../../domain/ratings/rating';
import { tableDate } from '../../../../words';
import { useLibrary } from '../../../api/react';
import { useClockView } from '../../../app/clock';
import { useGathering } from '../../../app/gathering';
import { navigate } from '../../../app/route';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Select } from '../../../ui/Field';
import { useToast } from '../../../ui/Toast';
import { useRatingActs } from '../acts/useRatingActs';
import css from './QuestionDialog.module.css';
import { ItemChoice } from './QuestionSetting';

interface AskAgainDialogProps {
  readonly question: Question;
  readonly onClose: () => void;
  readonly onCopied: (id: QuestionId) => void;
}

/** The same question as a new round: later in the day, or in another gathering. Its wording goes with it. */
export function AskAgainDialog({ question, onClose, onCopied }: AskAgainDialogProps): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const { current } = useClockView();
  const formId = useId();
  const [to, setTo] = useState(gatheringId);
  const [itemId, setItemId] = useState<ItemId | null>(current?.itemId ?? null);
  const ask = useAsking(question, onCopied);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await ask(to, to === gatheringId ? itemId : null)) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('rate:again.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button look="filled" type="submit" form={formId}>
            {t('rate:again.make')}
          </Button>
        </>
      }
    >
      <form id={formId} className={css.form} onSubmit={(event) => void submit(event)}>
        <p className={css.said}>{t('rate:again.what')}</p>
        <GatheringChoice value={to} onChange={setTo} />
        {to === gatheringId ? <ItemChoice value={itemId} onChange={setItemId} /> : null}
      </form>
    </Dialog>
  );
}

type GatheringId = Question['gatheringId'];

function useAsking(question: Question, onCopied: (id: QuestionId) => void) {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  const { askAgain } = useRatingActs();
  const toast = useToast();
  return async (to: GatheringId, itemId: ItemId | null): Promise<boolean> => {
    const id = await askAgain(question.id, to, itemId);
    if (!id) return false;
    if (to === gatheringId) onCopied(id);
    else {
      const run = (): void => navigate({ name: 'gathering', gatheringId: to, place: 'rate' });
      toast({ text: t('rate:again.there'), action: { label: t('rate:again.goThere'), run } });
    }
    return true;
  };
}

function GatheringChoice(props: { value: GatheringId; onChange: (id: GatheringId) => void }): ReactNode {
  const { value, onChange } = props;
  const { gatheringId } = useGathering();
  const { known } = useLibrary();
  const { t, language } = useWords();
  const others = (known?.gatherings ?? []).filter(
    ({ id, closedAt, deletedAt }) => id !== gatheringId && closedAt === null && deletedAt === null,
  );
  return (
    <Select
      data-autofocus
      label={t('rate:again.where')}
      value={value}
      onChange={(event) => onChange(others.find(({ id }) => id === event.target.value)?.id ?? gatheringId)}
    >
      <option value={gatheringId}>{t('rate:again.here')}</option>
      {others.map(({ id, title, firstDate }) => (
        <option key={id} value={id}>
          {firstDate ? `${title} · ${tableDate(language, firstDate)}` : title}
        </option>
      ))}
    </Select>
  );
}
