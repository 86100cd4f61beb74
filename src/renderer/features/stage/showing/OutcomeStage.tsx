import type { ReactNode } from 'react';
import type { StageShowing } from '../../../../domain/views/views';
import { dayAndMonth, type Words } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { CheckIcon } from '../../../ui/icons';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { useFit } from '../frame/useFit';
import css from './OutcomeStage.module.css';

type Outcome = Extract<StageShowing, { type: 'outcome' }>;

/** In hundredths of the screen's height: what can be read from the back row, and what three short lines have room for. */
const LEAST = 3.3;
const MOST = 10;

/** What the room has come to, in large words, and whether it agrees. */
export function OutcomeStage(props: FrameProps & { outcome: Outcome }): ReactNode {
  const { outcome, ...frame } = props;
  const { t, language } = useWords();
  const about = aboutOf(t, outcome, (date) => dayAndMonth(language, date));
  const box = useFit([outcome.text, ...about].join('\n'), LEAST, MOST);
  const { kind, confirmed } = outcome;
  const asked = kind === 'disagreed' ? 'disagreed' : confirmed ? 'agreed' : 'question';
  return (
    <StageFrame {...frame} head={kind === 'order' || kind === 'action' ? t(`common:noteKind.${kind}`) : ''}>
      <p className={cx(css.asked, css[asked])} role="status">
        {asked === 'agreed' ? <CheckIcon /> : null}
        {t(`outcomes:stage.${asked}`)}
      </p>
      <div ref={box} className={css.box}>
        <h1 className={css.text}>{outcome.text}</h1>
        {about.length > 0 ? (
          <ul className={css.about}>
            {about.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </StageFrame>
  );
}

/** Who, by when, and what is done first; only what has been said. */
function aboutOf(t: Words, outcome: Outcome, dated: (date: NonNullable<Outcome['due']>) => string): string[] {
  const { kind, owner, recipient, due, horizon, firstStep } = outcome;
  if (kind !== 'order' && kind !== 'action') return [];
  const isAction = kind === 'action';
  const name = isAction ? owner : recipient;
  const who =
    name === '' ? '' : isAction ? t('outcomes:stage.owner', { name }) : t('outcomes:stage.recipient', { name });
  const date = due === null ? '' : dated(due);
  const within = horizon !== null && isAction ? t(`common:horizon.${horizon}`) : '';
  const when =
    date === ''
      ? within
      : within === ''
        ? t('outcomes:stage.due', { date })
        : t('outcomes:stage.within', { horizon: within, date });
  const first = isAction && firstStep !== '' ? t('outcomes:stage.firstStep', { text: firstStep }) : '';
  return [who, when, first].filter((line) => line !== '');
}
