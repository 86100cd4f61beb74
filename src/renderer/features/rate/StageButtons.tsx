import { type ReactNode, useState } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Question } from '../../../domain/ratings/rating';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { useToast } from '../../ui/Toast';
import { Countdown } from './acts/Countdown';
import { OpenOrClose, useCutOff } from './acts/OpenOrClose';
import { useRatingActs } from './acts/useRatingActs';
import { AskAgainDialog } from './asking/AskAgainDialog';
import css from './StageButtons.module.css';

interface StageButtonsProps {
  readonly question: Question;
  /** Whether there is anything the room could be shown. */
  readonly hasResult: boolean;
  /** Whether there is anything a reset would take away. */
  readonly hasAnswers: boolean;
  readonly onCopied: (id: QuestionId) => void;
}

/** Open, close, show, ask again, reset. The next act is the filled one. */
export function StageButtons(props: StageButtonsProps): ReactNode {
  const { question, hasAnswers } = props;
  const { forms, questions } = useGathering().snapshot;
  const form = forms.find(({ id }) => id === question.formId) ?? null;
  const together = form ? questions.filter(({ formId }) => formId === form.id) : [question];
  const isWords = question.kind === 'text';
  return (
    <div className={css.buttons}>
      <Countdown questions={[question]} />
      <OpenOrClose
        form={form}
        questions={together}
        filled={question.state === 'draft' || question.revealed || isWords}
      />
      {question.state === 'draft' || isWords ? null : <ShowOrHide {...props} />}
      {question.state === 'closed' ? <AskAgain {...props} /> : null}
      {question.state !== 'open' && hasAnswers ? <Reset question={question} /> : null}
    </div>
  );
}

function ShowOrHide({ question, hasResult }: StageButtonsProps): ReactNode {
  const { t } = useWords();
  const { reveal } = useRatingActs();
  const cutOff = useCutOff();
  const { revealed } = question;
  const label = t(revealed ? 'rate:hide' : question.state === 'open' ? 'rate:closeAndReveal' : 'rate:reveal');
  const unavailable = cutOff ?? (hasResult || revealed ? null : t('rate:nothingToShow'));
  const act = (): void => void reveal(question.id, !revealed);
  useShortcut('v', label, act, { off: unavailable !== null });
  return (
    <Button look={revealed ? 'plain' : 'filled'} keys="V" unavailable={unavailable} onClick={act}>
      {label}
    </Button>
  );
}

function AskAgain({ question, onCopied }: StageButtonsProps): ReactNode {
  const { t } = useWords();
  const cutOff = useCutOff();
  const [asking, setAsking] = useState(false);
  const label = t('rate:again.act');
  const ask = (): void => setAsking(true);
  useShortcut('a', label, ask, { off: cutOff !== null });
  return (
    <>
      <Button keys="A" unavailable={cutOff} onClick={ask}>
        {label}
      </Button>
      {asking ? <AskAgainDialog question={question} onClose={() => setAsking(false)} onCopied={onCopied} /> : null}
    </>
  );
}

function Reset(props: { question: Question }): ReactNode {
  const { t } = useWords();
  const { reset } = useRatingActs();
  const cutOff = useCutOff();
  const toast = useToast();
  const undo = useUndo();
  const act = async (): Promise<void> => {
    if (await reset(props.question.id)) {
      toast({ text: t('common:history.answersReset'), action: undo.action('ratings') });
    }
  };
  return (
    <Button look="quiet" unavailable={cutOff} onClick={() => void act()}>
      {t('rate:reset')}
    </Button>
  );
}
