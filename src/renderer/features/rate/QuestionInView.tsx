import type { ReactNode } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Answer, Question } from '../../../domain/rating';
import { tallyOf } from '../../../domain/tally';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { PencilIcon, TrashIcon } from '../../ui/icons';
import { useToast } from '../../ui/Toast';
import { Figures } from './Figures';
import { HandTally } from './HandTally';
import { Histogram } from './Histogram';
import css from './QuestionInView.module.css';
import { StageButtons } from './StageButtons';
import { useRatingActs } from './useRatingActs';

interface QuestionInViewProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly onEdit: () => void;
  /** The question was asked again: this is the copy. */
  readonly onCopied: (id: QuestionId) => void;
}

/** The question being asked: what it says, what has been answered, and what to do next. */
export function QuestionInView({ question, answers, onEdit, onCopied }: QuestionInViewProps): ReactNode {
  const { contact } = useGathering();
  const tally = tallyOf(answers);
  return (
    <div className={cx(css.view, contact === 'lost' && css.old)}>
      <div className={css.head}>
        <h1 className={css.title} tabIndex={-1}>
          {question.text}
        </h1>
        {tally.n === 0 ? <Mend question={question} onEdit={onEdit} /> : null}
      </div>
      <div className={css.now}>
        <Figures tally={tally} question={question} />
        <StageButtons question={question} tally={tally} onCopied={onCopied} />
      </div>
      <Histogram tally={tally} question={question} />
      <HandTally question={question} n={tally.n} />
    </div>
  );
}

/** A question nobody has answered can still be changed, or taken away. */
function Mend(props: { question: Question; onEdit: () => void }): ReactNode {
  const { question, onEdit } = props;
  const { t } = useWords();
  const { remove } = useRatingActs();
  const toast = useToast();
  const undo = useUndo();
  const takeAway = async (): Promise<void> => {
    if (await remove(question.id)) {
      toast({ text: t('common:history.questionRemoved'), action: undo.action('ratings') });
    }
  };
  return (
    <div className={css.mend}>
      <IconButton name={t('rate:edit')} onClick={onEdit}>
        <PencilIcon />
      </IconButton>
      <IconButton name={t('rate:remove')} onClick={() => void takeAway()}>
        <TrashIcon />
      </IconButton>
    </div>
  );
}
