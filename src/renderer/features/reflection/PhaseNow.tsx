import type { ReactNode } from 'react';
import { askedInPhase } from '../../../domain/reflection/reflection';
import { roundAt } from '../../../domain/run/rounds';
import { countdown } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { KeyCap } from '../../ui/KeyCap';
import { turnsIn } from '../stage/item/round-now';
import css from './Panel.module.css';
import type { InHand } from './rounds-of-day';

interface PhaseNowProps {
  readonly inHand: InHand;
  readonly place: 'run' | 'notes';
  readonly stopped: boolean;
}

/** Which phase it is and what holds in it, the round and whose turn, the time left, and how to go on. */
export function PhaseNow({ inHand, place, stopped }: PhaseNowProps): ReactNode {
  const { round, phase, next, remainingMs, inTrack } = inHand;
  const { t } = useWords();
  const { hidden, snapshot } = useGathering();
  const reveals = next?.phase === 'team' && (hidden[round.item.id] ?? 0) > 0;
  const left = countdown(remainingMs);
  return (
    <div className={css.now}>
      <ol className={css.phases} aria-label={t('reflection:phases')}>
        {round.phases.map((one) => (
          <li key={one.id} aria-current={one.id === phase?.id ? 'step' : undefined}>
            <span>{one.title}</span>
            {one.id === phase?.id ? (
              <span className={cx(css.left, remainingMs < 0 && css.over)}>
                {remainingMs < 0 ? t('reflection:over', { time: left }) : t('reflection:left', { time: left })}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {stopped ? <p>{t('reflection:stopped')}</p> : null}
      {phase?.phase ? <p className={css.rule}>{t(`reflection:rule.${phase.phase}`)}</p> : null}
      {/* In Kjør it stands in the panel already, unless that shows the block around it. */}
      {place === 'notes' || inTrack ? (
        <>
          <Asked prompts={askedInPhase(snapshot.items, phase ?? undefined)} />
          <RoundNow inHand={inHand} />
        </>
      ) : null}
      {place === 'run' && !inTrack && next ? (
        <p className={css.next}>
          <KeyCap keys="Space" />{' '}
          {reveals ? t('reflection:nextReveals', { phase: next.title }) : t('reflection:next', { phase: next.title })}
        </p>
      ) : null}
    </div>
  );
}

/** What is reflected on. */
function Asked(props: { prompts: readonly string[] }): ReactNode {
  if (props.prompts.length === 0) return null;
  return (
    <ul>
      {props.prompts.map((prompt) => (
        <li key={prompt}>{prompt}</li>
      ))}
    </ul>
  );
}

function RoundNow({ inHand }: Pick<PhaseNowProps, 'inHand'>): ReactNode {
  const { phase, remainingMs } = inHand;
  const { t } = useWords();
  if (!phase?.rounds || remainingMs < 0) return null;
  const { round, of, remainingMs: left } = roundAt(phase.rounds, inHand);
  const { turn, nextTurn } = turnsIn(phase.rounds, round);
  return (
    <p className={css.round}>
      <strong>{t('reflection:round', { round, of })}</strong>
      <span>{t('reflection:left', { time: countdown(left) })}</span>
      {turn ? <strong>{t('reflection:turn', { who: turn })}</strong> : null}
      {nextTurn ? <span>{t('reflection:nextTurn', { who: nextTurn })}</span> : null}
    </p>
  );
}
