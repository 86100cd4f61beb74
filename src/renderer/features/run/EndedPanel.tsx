import type { ReactNode } from 'react';
import type { ClockView } from '../../../domain/run/clock';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { Button, ButtonLink } from '../../ui/Button';
import { useEndText } from './acts/useEndText';
import type { RunActs } from './acts/useRunActs';
import { DayPicker } from './DayPicker';
import css from './item/ItemPanel.module.css';
import start from './StartPanel.module.css';

/** The day is over: how it went, and where to go from here. */
export function EndedPanel(props: { view: ClockView; acts: RunActs }): ReactNode {
  const { view, acts } = props;
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const text = useEndText();
  const steps = view.rows.filter((row) => row.isStep);
  const held = steps.filter((row) => row.state === 'done').length;
  const notes = snapshot.notes.filter((note) => note.deletedAt === null).length;
  return (
    <div className={start.empty}>
      <DayPicker />
      <h2 className={css.question}>{text.ended(view)}</h2>
      <p className={start.text}>
        {t('run:ended.items', { count: steps.length, held })} {t('run:ended.notes', { count: notes })}
      </p>
      <div className={start.acts}>
        <ButtonLink look="filled" href={href({ name: 'gathering', gatheringId, place: 'report' })}>
          {t('run:ended.toReport')}
        </ButtonLink>
        <Button keys="Ctrl+Z" keepFocus unavailable={acts.unavailable} onClick={acts.undo}>
          {t('run:ended.undo')}
        </Button>
      </div>
    </div>
  );
}
