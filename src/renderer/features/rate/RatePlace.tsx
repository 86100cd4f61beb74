import { type ReactNode, useState } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Question } from '../../../domain/rating';
import { useGathering } from '../../app/gathering';
import { TopBarState } from '../../app/slot';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Columns } from '../../ui/Columns';
import { EmptyState } from '../../ui/EmptyState';
import { VisuallyHidden } from '../../ui/Hidden';
import { Pill } from '../../ui/Pill';
import { Comments } from './Comments';
import { QuestionDialog, type QuestionDraft } from './QuestionDialog';
import { QuestionInView } from './QuestionInView';
import { QuestionList } from './QuestionList';
import css from './RatePlace.module.css';
import { RoomPanel } from './RoomPanel';
import { useFocusCatcher } from './useFocusCatcher';
import { useIsRoomOpen } from './useIsRoomOpen';

/** Vurder: the questions, what the room has answered, and the room's door. */
export default function RatePlace(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const questions = snapshot.questions.toSorted((a, b) => a.position - b.position);
  // Found once: closing the question in view must not carry her on to the next.
  const [chosen, choose] = useState<QuestionId | null>(() => atHand(questions)?.id ?? null);
  const [draft, setDraft] = useState<QuestionDraft | null>(null);
  const roomIsOpen = useIsRoomOpen();
  useFocusCatcher();
  const question = questions.find(({ id }) => id === chosen) ?? atHand(questions);
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
            <QuestionList questions={questions} selected={question?.id ?? null} onSelect={choose} onNew={makeNew} />
            <RoomPanel />
          </div>
        }
        aside={question ? <Comments question={question} answers={answers} /> : null}
        asideTitle={t('rate:comments.title')}
      >
        {question ? (
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
      {draft ? <QuestionDialog draft={draft} onClose={() => setDraft(null)} onAdded={choose} /> : null}
    </>
  );
}

/** The open question; else the next to ask; else the one asked last. */
function atHand(questions: readonly Question[]): Question | null {
  const open = questions.find(({ state }) => state === 'open');
  return open ?? questions.find(({ state }) => state === 'draft') ?? questions.at(-1) ?? null;
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
