import { type ReactNode, useState } from 'react';
import { groupFiguresOf } from '../../../../domain/ratings/figures';
import type { GroupScore, Question } from '../../../../domain/ratings/rating';
import { oneDecimal } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { PencilIcon, TrashIcon } from '../../../ui/icons';
import { useToast } from '../../../ui/Toast';
import { useScoreActs } from '../acts/useRatingActs';
import { step } from '../figures/figure-texts';
import { GroupScoreForm } from './GroupScoreForm';
import css from './GroupScores.module.css';

/** What groups came to, and means told without their answers: apart from people's own answers, and from each other. */
export function GroupScores(props: { question: Question }): ReactNode {
  const { question } = props;
  const { contact, snapshot } = useGathering();
  const { t } = useWords();
  const [writing, setWriting] = useState<GroupScore | 'new' | null>(null);
  const scores = snapshot.groupScores.filter(({ questionId }) => questionId === question.id);
  const cutOff = contact === 'lost' ? t('rate:cutOff') : null;
  useShortcut('g', t('rate:groups.start'), () => setWriting('new'), { off: cutOff !== null || writing !== null });
  const stop = (): void => setWriting(null);
  return (
    <section className={css.section} aria-labelledby="rate-groups" tabIndex={-1} data-focus-home>
      <div className={css.head}>
        <h2 id="rate-groups">{t('rate:groups.title')}</h2>
        {writing === null ? (
          <Button size="row" keys="G" unavailable={cutOff} onClick={() => setWriting('new')}>
            {t('rate:groups.start')}
          </Button>
        ) : null}
      </div>
      <p className={css.small}>{t('rate:groups.what')}</p>
      {scores.length > 0 ? <Scores scores={scores} onEdit={setWriting} /> : null}
      {writing ? (
        <GroupScoreForm
          key={writing === 'new' ? 'new' : writing.id}
          question={question}
          score={writing === 'new' ? null : writing}
          cutOff={cutOff}
          onDone={stop}
        />
      ) : null}
    </section>
  );
}

function Scores(props: { scores: readonly GroupScore[]; onEdit: (score: GroupScore) => void }): ReactNode {
  const { scores, onEdit } = props;
  const { t, language } = useWords();
  const { consensus, consensusMean, reported, reportedMean } = groupFiguresOf(scores);
  return (
    <div className={css.lists}>
      {consensus.length > 0 ? (
        <div>
          <h3>{t('rate:groups.consensus')}</h3>
          <List scores={consensus} onEdit={onEdit} />
          {consensusMean !== null && consensus.length > 1 ? (
            <p className={css.small}>
              {t('rate:groups.consensusMean', { count: consensus.length, mean: oneDecimal(language, consensusMean) })}
            </p>
          ) : null}
        </div>
      ) : null}
      {reported.length > 0 ? (
        <div>
          <h3>{t('rate:groups.reported')}</h3>
          <List scores={reported} onEdit={onEdit} />
          {reported.length > 1 ? (
            <p className={css.small}>
              {reportedMean === null
                ? t('rate:groups.notPooled')
                : t('rate:groups.reportedMean', { mean: oneDecimal(language, reportedMean) })}
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function List(props: { scores: readonly GroupScore[]; onEdit: (score: GroupScore) => void }): ReactNode {
  const { t, language } = useWords();
  const { remove } = useScoreActs();
  const toast = useToast();
  const undo = useUndo();
  const takeAway = async (score: GroupScore): Promise<void> => {
    if (await remove(score.id)) toast({ text: t('rate:groups.removed'), action: undo.action('ratings') });
  };
  const named = (score: GroupScore): string => score.label || t('rate:groups.unnamed');
  return (
    <ul>
      {props.scores
        .toSorted((a, b) => a.label.localeCompare(b.label, 'nb', { numeric: true }))
        .map((score) => (
          <li key={score.id} className={css.score}>
            <span className={css.label}>{named(score)}</span>
            <span className={css.n}>
              {score.n === null ? t('rate:groups.noN') : t('rate:groups.n', { count: score.n })}
            </span>
            <strong className={css.value}>{step(language, score.value)}</strong>
            <span className={css.acts}>
              <IconButton name={t('rate:groups.edit', { label: named(score) })} onClick={() => props.onEdit(score)}>
                <PencilIcon />
              </IconButton>
              <IconButton name={t('rate:groups.remove', { label: named(score) })} onClick={() => void takeAway(score)}>
                <TrashIcon />
              </IconButton>
            </span>
          </li>
        ))}
    </ul>
  );
}
