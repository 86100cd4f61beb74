import type { ReactNode } from 'react';
import type { QuestionId } from '../../../domain/ids';
import { presentAt } from '../../../domain/people/how-many-present';
import { choiceCounts, figuresOf } from '../../../domain/ratings/figures';
import type { Answer, Question } from '../../../domain/ratings/rating';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { QuestionMend } from './acts/QuestionMend';
import { useRoundNr } from './acts/useRoundName';
import { Breakdown } from './figures/Breakdown';
import { Cautions } from './figures/Cautions';
import { ChoiceResult } from './figures/ChoiceResult';
import { Figures, Sources } from './figures/Figures';
import { Histogram } from './figures/Histogram';
import { Rounds } from './figures/Rounds';
import css from './QuestionInView.module.css';
import { StageButtons } from './StageButtons';
import { GroupScores } from './tally/GroupScores';
import { HandTally } from './tally/HandTally';
import { TextAnswers } from './words/TextAnswers';

interface QuestionInViewProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly onEdit: () => void;
  /** The question was asked again: this is the copy. */
  readonly onCopied: (id: QuestionId) => void;
}

/** The question being asked: what it says, what has been answered, and what to do next. */
export function QuestionInView(props: QuestionInViewProps): ReactNode {
  const { question, answers, onEdit, onCopied } = props;
  const { contact, snapshot } = useGathering();
  const figures = figuresOf(answers, presentAt(snapshot).count);
  const isScale = question.kind === 'scale';
  const hasGroups = snapshot.groupScores.some(({ questionId }) => questionId === question.id);
  const counted = isScale ? figures.n : choiceCounts(question.choices, answers).n;
  return (
    <div className={cx(css.view, contact === 'lost' && css.old)}>
      <div className={css.head}>
        <div className={css.words}>
          <Belonging question={question} />
          <h1 className={css.title} tabIndex={-1}>
            {question.text}
          </h1>
        </div>
        <QuestionMend question={question} answered={answers.length > 0 || hasGroups} onEdit={onEdit} />
      </div>
      <div className={css.now}>
        {isScale ? <Figures figures={figures} answers={answers} question={question} /> : null}
        <StageButtons
          question={question}
          hasResult={counted > 0 || hasGroups}
          hasAnswers={answers.length > 0 || hasGroups}
          onCopied={onCopied}
        />
      </div>
      {isScale ? <Histogram figures={figures} question={question} /> : <Result {...props} />}
      {isScale ? <Breakdown question={question} answers={answers.length} /> : null}
      {isScale ? <Rounds question={question} /> : null}
      <HandTally question={question} answers={answers} />
      {isScale ? <GroupScores question={question} /> : null}
    </div>
  );
}

function Result({ question, answers }: QuestionInViewProps): ReactNode {
  const { snapshot } = useGathering();
  const figures = figuresOf(answers, presentAt(snapshot).count);
  const isWords = question.kind === 'text';
  return (
    <>
      {isWords ? (
        <TextAnswers question={question} answers={answers} />
      ) : (
        <ChoiceResult question={question} answers={answers} />
      )}
      <div className={css.sources}>
        <Sources figures={figures} answers={answers} question={question} />
        {isWords ? null : <Cautions n={choiceCounts(question.choices, answers).n} question={question} />}
      </div>
    </>
  );
}

/** Where it belongs, what it is, and what it is broken down by. */
function Belonging(props: { question: Question }): ReactNode {
  const { itemId, formId, kind, breakdown, roundOf, id } = props.question;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const item = snapshot.items.find((one) => one.id === itemId);
  const form = snapshot.forms.find((one) => one.id === formId);
  const round = useRoundNr()(props.question);
  const parts = [
    form?.title,
    item?.title,
    kind === 'scale' ? undefined : t(`rate:kind.${kind}`),
    breakdown ? t(`rate:breakdown.by.${breakdown}`) : undefined,
    round || (roundOf === id ? undefined : t('rate:again.isRound')),
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? <p className={css.belongs}>{parts.join(' · ')}</p> : null;
}
