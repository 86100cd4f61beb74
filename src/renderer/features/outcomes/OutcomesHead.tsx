import type { ReactNode } from 'react';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import { useCannotChange } from '../people/useCannotChange';
import { OUTCOMES_KEY } from './OutcomesKey';
import css from './OutcomesPlace.module.css';

/** What this is, the way back to the notes, and what can be done with all of it. */
export function OutcomesHead(props: {
  /** null: the hall cannot be asked from here. */
  onAsk: (() => void) | null;
  asking: boolean;
  nothing: boolean;
}): ReactNode {
  const { onAsk, asking, nothing } = props;
  const { gatheringId, history } = useGathering();
  const { t } = useWords();
  const { undo } = useUndo();
  const cannot = useCannotChange();
  const empty = nothing && t('outcomes:nothingToShow');
  return (
    <header className={css.head}>
      <h1 className={css.title}>{t('outcomes:title')}</h1>
      <div className={css.acts}>
        <Button
          size="row"
          look="quiet"
          keys="Ctrl+Z"
          unavailable={cannot ?? (history.notes.undo === null && t('common:refused.nothingToUndo'))}
          onClick={() => void undo('notes')}
        >
          {t('common:undo')}
        </Button>
        <ButtonLink
          size="row"
          look="quiet"
          keys={OUTCOMES_KEY}
          href={href({ name: 'gathering', gatheringId, place: 'notes' })}
        >
          {t('outcomes:toNotes')}
        </ButtonLink>
        <Button size="row" unavailable={empty} onClick={() => window.print()}>
          {t('outcomes:print')}
        </Button>
        {onAsk && !asking ? (
          <Button size="row" look="filled" keys="S" unavailable={cannot ?? empty} onClick={onAsk}>
            {t('outcomes:ask.start')}
          </Button>
        ) : null}
      </div>
    </header>
  );
}
