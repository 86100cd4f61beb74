import type { ReactNode } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Question, Tally } from '../../../domain/rating';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import css from './StageButtons.module.css';
import { useRatingActs } from './useRatingActs';

interface StageButtonsProps {
  readonly question: Question;
  readonly tally: Tally;
  readonly onCopied: (id: QuestionId) => void;
}

/** Open, close, show, ask again. The next act is the filled one. */
export function StageButtons(props: StageButtonsProps): ReactNode {
  const { question } = props;
  return (
    <div className={css.buttons}>
      <OpenOrClose {...props} />
      {question.state === 'draft' ? null : <ShowOrHide {...props} />}
      {question.state === 'closed' ? <AskAgain {...props} /> : null}
    </div>
  );
}

function useCutOff(): string | null {
  const { contact } = useGathering();
  const { t } = useWords();
  return contact === 'lost' ? t('rate:cutOff') : null;
}

function OpenOrClose({ question, tally }: StageButtonsProps): ReactNode {
  const { t } = useWords();
  const acts = useRatingActs();
  const announce = useAnnounce();
  const cutOff = useCutOff();
  const isDraft = question.state === 'draft';
  const label = t(isDraft ? 'rate:open' : 'rate:close');
  const act = async (): Promise<void> => {
    if (isDraft) {
      if (await acts.open(question.id)) announce(t('rate:opened', { question: question.text }));
    } else if (await acts.close(question.id)) {
      announce(t('rate:closed', { count: tally.n }));
    }
  };
  const off = question.state === 'closed' || cutOff !== null;
  useShortcut('l', label, () => void act(), { off });
  if (question.state === 'closed') return null;
  const filled = isDraft || question.revealed;
  return (
    <Button look={filled ? 'filled' : 'plain'} keys="L" unavailable={cutOff} onClick={() => void act()}>
      {label}
    </Button>
  );
}

function ShowOrHide({ question, tally }: StageButtonsProps): ReactNode {
  const { t } = useWords();
  const { reveal } = useRatingActs();
  const cutOff = useCutOff();
  const { revealed } = question;
  const label = t(revealed ? 'rate:hide' : 'rate:reveal');
  const unavailable = cutOff ?? (tally.n === 0 && !revealed ? t('rate:nothingToShow') : null);
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
  const { add } = useRatingActs();
  const cutOff = useCutOff();
  const again = async (): Promise<void> => {
    const { itemId, text, lowAnchor, highAnchor, followUp } = question;
    const id = await add({ itemId, text, lowAnchor, highAnchor, followUp });
    if (id) onCopied(id);
  };
  return (
    <Button unavailable={cutOff} onClick={() => void again()}>
      {t('rate:again')}
    </Button>
  );
}
