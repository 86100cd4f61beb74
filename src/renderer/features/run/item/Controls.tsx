import { type ComponentProps, type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Item } from '../../../../domain/agenda/agenda';
import type { ClockView } from '../../../../domain/run/clock';
import { notHeld } from '../../../../domain/run/not-held';
import { nameOf } from '../../../agenda/name-of';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { EndDayDialog } from '../acts/EndDayDialog';
import { FixedEndDialog } from '../acts/FixedEndDialog';
import { MainAct } from '../acts/MainAct';
import type { RunActs } from '../acts/useRunActs';
import css from './Controls.module.css';

interface ControlsProps {
  readonly view: ClockView;
  readonly acts: RunActs;
  /** Takes back the last thing done in Kjør. */
  readonly onUndo: () => void;
}

/** Next, large and filled; and beside it whatever else may be needed while people wait. */
export function Controls(props: ControlsProps): ReactNode {
  const { view, acts, onUndo } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { unavailable } = acts;
  const paused = view.phase === 'paused';
  const next = snapshot.items.find((item) => item.id === view.next);
  const item = snapshot.items.find((one) => one.id === view.current?.itemId);
  const [choosing, setChoosing] = useState(false);
  const [ending, setEnding] = useState(false);
  const left = notHeld(view);
  const nextLabel = next ? t('run:next') : t('run:end');
  const pauseLabel = paused ? t('run:resume') : t('run:stop');
  useShortcut(['Space', 'PageDown'], nextLabel, acts.next);
  useShortcut('l', t('run:fixedEnd.open'), () => setChoosing(true), { off: !item });
  useShortcut('p', pauseLabel, acts.togglePause);
  useShortcut('+', t('run:more1'), () => acts.adjust(1));
  useShortcut('-', t('run:less1'), () => acts.adjust(-1));
  useShortcut(['PageUp', 'ArrowLeft'], t('run:back'), acts.back);
  const common = { unavailable, keepFocus: true } as const;
  return (
    <div className={css.controls} data-tight={view.tracks.length > 0 || undefined}>
      <MainAct label={nextLabel} kind={next?.kind} title={next && nameOf(t, next)} acts={acts} onPress={acts.next} />
      <div className={css.near}>
        <Button {...common} keys="P" onClick={acts.togglePause}>
          {pauseLabel}
        </Button>
        <Button {...common} keys="+" onClick={() => acts.adjust(1)}>
          {t('run:more1')}
        </Button>
        <Button {...common} keys="-" onClick={() => acts.adjust(-1)}>
          {t('run:less1')}
        </Button>
        <Button {...common} keys="Ctrl+Z" onClick={onUndo}>
          {t('common:undo')}
        </Button>
      </div>
      <div className={css.far}>
        <Button {...common} look="quiet" size="row" keys="PageUp" onClick={acts.back}>
          {t('run:back')}
        </Button>
        <Button {...common} look="quiet" size="row" onClick={() => acts.adjust(5)}>
          {t('run:more5')}
        </Button>
        <Button {...common} look="quiet" size="row" onClick={() => acts.adjust(-5)}>
          {t('run:less5')}
        </Button>
        {item ? (
          <Button {...common} look="quiet" size="row" aria-keyshortcuts="L" onClick={() => setChoosing(true)}>
            {t('run:fixedEnd.open')}
          </Button>
        ) : null}
        {next ? (
          <Button {...common} look="quiet" size="row" onClick={() => (left.length > 0 ? setEnding(true) : acts.end())}>
            {t('run:end')}
          </Button>
        ) : null}
      </div>
      {ending ? <EndDay acts={acts} notHeld={left} onClose={() => setEnding(false)} /> : null}
      {choosing && item ? <FixedEnd {...props} item={item} onClose={() => setChoosing(false)} /> : null}
    </div>
  );
}

/** Outside the panel, whose colours it does not wear. */
function EndDay(props: ComponentProps<typeof EndDayDialog>): ReactNode {
  return createPortal(<EndDayDialog {...props} />, document.body);
}

/** Outside the panel as well. */
function FixedEnd(props: ControlsProps & { readonly item: Item; readonly onClose: () => void }): ReactNode {
  return createPortal(<FixedEndDialog key={props.item.id} {...props} />, document.body);
}
