import type { ReactNode } from 'react';
import type { Question } from '../../../../domain/ratings/rating';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { IconButton } from '../../../ui/Button';
import { ArrowDownIcon, ArrowUpIcon, PencilIcon, TrashIcon } from '../../../ui/icons';
import { useToast } from '../../../ui/Toast';
import css from '../QuestionInView.module.css';
import { movedBy } from './asked-order';
import { useRatingActs } from './useRatingActs';

interface QuestionMendProps {
  readonly question: Question;
  readonly answered: boolean;
  readonly onEdit: () => void;
}

/** A question can always be moved; one nobody has answered can be changed, or taken away. */
export function QuestionMend({ question, answered, onEdit }: QuestionMendProps): ReactNode {
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
      <Move question={question} by={-1} />
      <Move question={question} by={1} />
      {answered ? null : (
        <>
          <IconButton name={t('rate:edit')} onClick={onEdit}>
            <PencilIcon />
          </IconButton>
          <IconButton name={t('rate:remove')} onClick={() => void takeAway()}>
            <TrashIcon />
          </IconButton>
        </>
      )}
    </div>
  );
}

function Move(props: { question: Question; by: -1 | 1 }): ReactNode {
  const { question, by } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { order } = useRatingActs();
  const up = by === -1;
  const ids = movedBy(snapshot.questions, question.id, by);
  const move = (): void => {
    if (ids) void order(ids);
  };
  const label = t(up ? 'rate:moveUp' : 'rate:moveDown', { question: question.text });
  useShortcut(up ? 'Alt+ArrowUp' : 'Alt+ArrowDown', t(up ? 'rate:up' : 'rate:down'), move, { off: ids === null });
  return (
    <IconButton name={label} unavailable={ids ? null : t(up ? 'rate:isFirst' : 'rate:isLast')} onClick={move}>
      {up ? <ArrowUpIcon /> : <ArrowDownIcon />}
    </IconButton>
  );
}
