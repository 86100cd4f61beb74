import { type ReactNode, useState } from 'react';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import { PeopleDialog } from '../people/PeopleDialog';
import { usePlan } from './acts/plan-context';
import { useCutOff } from './acts/useCutOff';
import { DayTabs } from './DayTabs';
import { GatheringDialog } from './GatheringDialog';
import css from './PlanPlace.module.css';
import { PrintDialog } from './PrintDialog';

/** What the day is for, its acts, and which day it is. */
export function PlanHead(): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const [open, setOpen] = useState<'about' | 'people' | null>(null);
  const close = (): void => setOpen(null);
  const { goal } = snapshot.gathering;
  return (
    <header className={css.head}>
      <Acts openAbout={() => setOpen('about')} openPeople={() => setOpen('people')} />
      <div className={css.goal}>
        <h2 className={css.caption}>{t('plan:goal')}</h2>
        {goal ? (
          <p className={css.goalText}>{goal}</p>
        ) : (
          <Button look="quiet" size="row" className={css.noGoal ?? ''} onClick={() => setOpen('about')}>
            {t('plan:writeGoal')}
          </Button>
        )}
      </div>
      <DayTabs />
      <GatheringDialog open={open === 'about'} onClose={close} />
      <PeopleDialog open={open === 'people'} onClose={close} />
    </header>
  );
}

function Acts(props: { openAbout: () => void; openPeople: () => void }): ReactNode {
  const { t } = useWords();
  const { gatheringId, snapshot, history } = useGathering();
  const { undo, redo } = useUndo();
  const cutOff = useCutOff();
  const people = snapshot.participants.length;
  return (
    <div className={css.acts}>
      <Button
        size="row"
        look="quiet"
        keys="Ctrl+Z"
        unavailable={cutOff ?? (history.plan.undo === null && t('common:refused.nothingToUndo'))}
        onClick={() => void undo('plan')}
      >
        {t('common:undo')}
      </Button>
      <Button
        size="row"
        look="quiet"
        keys="Ctrl+Y"
        unavailable={cutOff ?? (history.plan.redo === null && t('common:refused.nothingToRedo'))}
        onClick={() => void redo('plan')}
      >
        {t('common:redo')}
      </Button>
      <ScaleSwitch />
      <span className={css.gap} />
      <Button size="row" look="quiet" onClick={props.openAbout}>
        {t('plan:about.title')}
      </Button>
      <Button size="row" look="quiet" onClick={props.openPeople}>
        {people === 0 ? t('plan:people.open') : t('plan:people.openCounted', { count: people })}
      </Button>
      <ButtonLink size="row" look="quiet" href={href({ name: 'import', gatheringId })}>
        {t('plan:addFromText')}
      </ButtonLink>
      <PrintDialog />
    </div>
  );
}

function ScaleSwitch(): ReactNode {
  const { t } = useWords();
  const { toScale, showToScale } = usePlan();
  return (
    <Button size="row" look="quiet" onClick={() => showToScale(!toScale)}>
      {toScale ? t('plan:scale.on') : t('plan:scale.off')}
    </Button>
  );
}
