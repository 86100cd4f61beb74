import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ClockView } from '../../../domain/run/clock';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { LinksDialog } from './LinksDialog';
import { ObservationsDialog } from './ObservationsDialog';
import css from './Panel.module.css';
import { PhaseNow } from './PhaseNow';
import { RevealDialog } from './RevealDialog';
import { roundInHand, roundsOfDay, type TeamRound, toSetUp } from './rounds-of-day';
import { SetUpButton } from './SetUpButton';
import { useCannotChange } from './useCannotChange';
import { WriteDialog } from './WriteDialog';

type Opened = 'write' | 'links' | 'reveal' | 'observations';

interface PanelProps {
  readonly view: ClockView;
  /** Where it stands: in Noter the keys are Alt's, since the pad has the letters. */
  readonly place: 'run' | 'notes';
}

/** The day's reflecting-team rounds, where there are any: the one that runs with its phase, the others with their observations. */
export function ReflectionPanel({ view, place }: PanelProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { role } = useVisitor();
  const rounds = roundsOfDay(snapshot, view);
  const inHand = roundInHand(rounds, view);
  const coming = place === 'run' && role === 'facilitator' ? toSetUp(snapshot.items, view) : null;
  const others = rounds.filter((round) => round.item.id !== inHand?.round.item.id);
  if (rounds.length === 0 && !coming) return null;
  return (
    <section className={cx(css.panel, place === 'notes' && css.inNotes)} aria-labelledby="reflection-title">
      <h2 id="reflection-title">{t('reflection:title')}</h2>
      {inHand ? (
        <>
          <PhaseNow inHand={inHand} place={place} stopped={view.phase === 'paused'} />
          <RoundActs round={inHand.round} place={place} running />
        </>
      ) : null}
      {others.map((round) => (
        <div key={round.item.id} className={css.other}>
          <p>{round.item.title || t('reflection:untitled')}</p>
          <RoundActs round={round} place={place} running={false} />
        </div>
      ))}
      {coming ? (
        <div className={css.other}>
          <p>{coming.title || t('reflection:untitled')}</p>
          <SetUpButton item={coming} />
        </div>
      ) : null}
    </section>
  );
}

interface RoundActsProps {
  readonly round: TeamRound;
  readonly place: PanelProps['place'];
  readonly running: boolean;
}

/** What can be done about a round's team and what it has written. */
function RoundActs({ round, place, running }: RoundActsProps): ReactNode {
  const { hidden } = useGathering();
  const { t } = useWords();
  const { role } = useVisitor();
  const cannot = useCannotChange();
  const [opened, setOpened] = useState<Opened | null>(null);
  const waiting = hidden[round.item.id] ?? 0;
  const team = round.reflection?.team ?? [];
  const nobody = team.length === 0 ? t('reflection:nobody') : null;
  // In Noter Alt O is the way to the outcomes, from wherever one is.
  const writeKey = place === 'run' ? 'O' : 'Alt+M';
  useShortcut(writeKey, t('reflection:write.open'), () => setOpened('write'), {
    whileTyping: place === 'notes',
    off: !running || team.length === 0,
  });
  const close = (): void => setOpened(null);
  return (
    <>
      {waiting > 0 ? <p className={css.hidden}>{t('reflection:hidden', { count: waiting })}</p> : null}
      <div className={css.acts}>
        <Button
          size="row"
          keepFocus
          keys={running ? writeKey : undefined}
          unavailable={cannot ?? nobody}
          onClick={() => setOpened('write')}
        >
          {t('reflection:write.open')}
        </Button>
        {role === 'facilitator' ? (
          <Button size="row" keepFocus unavailable={nobody} onClick={() => setOpened('links')}>
            {t('reflection:links.open')}
          </Button>
        ) : null}
        {waiting > 0 ? (
          <Button size="row" keepFocus unavailable={cannot} onClick={() => setOpened('reveal')}>
            {t('reflection:reveal.open')}
          </Button>
        ) : null}
        {round.shown > 0 ? (
          <Button size="row" keepFocus onClick={() => setOpened('observations')}>
            {t('reflection:board.open', { count: round.shown })}
          </Button>
        ) : null}
        {role === 'facilitator' ? <SetUpButton item={round.item} /> : null}
      </div>
      {opened
        ? createPortal(<OpenedDialog what={opened} round={round} waiting={waiting} onClose={close} />, document.body)
        : null}
    </>
  );
}

/** Outside the column, whose headings are not a dialog's. */
function OpenedDialog(props: { what: Opened; round: TeamRound; waiting: number; onClose: () => void }): ReactNode {
  const { what, round, waiting, onClose } = props;
  switch (what) {
    case 'write':
      return <WriteDialog round={round} onClose={onClose} />;
    case 'links':
      return <LinksDialog round={round} onClose={onClose} />;
    case 'reveal':
      return <RevealDialog round={round} count={waiting} onClose={onClose} />;
    case 'observations':
      return <ObservationsDialog round={round} onClose={onClose} />;
  }
}
