import { type ReactNode, useState } from 'react';
import type { FormId, QuestionId } from '../../../domain/ids';
import type { Form } from '../../../domain/ratings/rating';
import { useGathering } from '../../app/gathering';
import { TopBarState } from '../../app/slot';
import { useFocusCatcher } from '../../app/useFocusCatcher';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Columns } from '../../ui/Columns';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/Hidden';
import { Pill } from '../../ui/Pill';
import { atHand, listed } from './acts/asked-order';
import { useIsRoomOpen } from './acts/useIsRoomOpen';
import { FormDialog } from './asking/FormDialog';
import { QuestionDialog, type QuestionDraft } from './asking/QuestionDialog';
import { FormInView } from './FormInView';
import { QuestionInView } from './QuestionInView';
import { QuestionList } from './QuestionList';
import css from './RatePlace.module.css';
import { RoomPanel } from './room/RoomPanel';
import { Comments } from './words/Comments';

/** Vurder: the questions, what the room has answered, and the room's door. */
export default function RatePlace(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { questions, forms } = snapshot;
  // Found once: closing the question in view must not carry her on to the next.
  const [chosen, choose] = useState<QuestionId | FormId | null>(() => atHand(questions)?.id ?? null);
  const [draft, setDraft] = useState<QuestionDraft | null>(null);
  const [naming, setNaming] = useState<{ readonly form: Form | null } | null>(null);
  const roomIsOpen = useIsRoomOpen();
  useFocusCatcher();
  const form = forms.find(({ id }) => id === chosen) ?? null;
  const question = form ? null : (questions.find(({ id }) => id === chosen) ?? atHand(questions));
  const answers = question ? snapshot.answers.filter(({ questionId }) => questionId === question.id) : [];
  const makeNew = (): void => setDraft({ question: null });
  return (
    <>
      {roomIsOpen ? null : (
        <TopBarState>
          <Pill>{t('rate:room.isClosed')}</Pill>
        </TopBarState>
      )}
      <Columns
        left={
          <div className={css.left}>
            <QuestionList
              questions={questions}
              selected={form?.id ?? question?.id ?? null}
              onSelect={choose}
              onNew={makeNew}
              onNewForm={() => setNaming({ form: null })}
            />
            <RoomPanel />
          </div>
        }
        aside={question?.kind === 'scale' ? <Comments question={question} answers={answers} /> : null}
        asideTitle={t('rate:comments.title')}
      >
        {form ? (
          <FormInView
            key={form.id}
            form={form}
            questions={listed(questions, [form]).forms[0]?.questions ?? []}
            onEdit={() => setNaming({ form })}
            onAdd={() => setDraft({ question: null, formId: form.id })}
            onSelect={choose}
          />
        ) : question ? (
          <QuestionInView
            key={question.id}
            question={question}
            answers={answers}
            onEdit={() => setDraft({ question })}
            onCopied={choose}
          />
        ) : (
          <Empty onNew={makeNew} />
        )}
      </Columns>
      {draft ? (
        <QuestionDialog
          draft={draft}
          onClose={() => setDraft(null)}
          // What is added to a form in view is seen there, with the others.
          onAdded={draft.formId ? () => undefined : choose}
        />
      ) : null}
      {naming ? <FormDialog form={naming.form} onClose={() => setNaming(null)} onMade={choose} /> : null}
    </>
  );
}

function Empty(props: { onNew: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>
        <VisuallyHidden>{t('common:place.rate')}</VisuallyHidden>
      </h1>
      <EmptyState
        action={
          <Button look="filled" onClick={props.onNew}>
            {t('rate:new')}
          </Button>
        }
        example={
          <div className={css.example}>
            <strong>{t('rate:example.text')}</strong>
            <span>1 {t('rate:example.low')}</span>
            <span>10 {t('rate:example.high')}</span>
          </div>
        }
      >
        {t('rate:empty')}
      </EmptyState>
    </>
  );
}
