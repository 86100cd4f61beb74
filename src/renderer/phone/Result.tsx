/** @jsxImportSource preact */

import type { Language } from '../../domain/agenda/gathering';
import type { Figures } from '../../domain/ratings/figures';
import { LOWEST_SCORE } from '../../domain/ratings/rating';
import { decimal, type PhoneWords } from './words';

/** Of the tallest column, in the text's own size, so that the number above it has room however large it is set. */
const TALLEST = 6;

interface ResultProps {
  readonly figures: Figures;
  readonly mine: number | null;
  readonly t: PhoneWords;
  readonly language: Language;
}

/** What the room has been shown of a scale. */
export function Result({ figures, mine, t, language }: ResultProps) {
  const most = Math.max(1, ...figures.counts);
  return (
    <section class="result">
      <h2>{t('phone:result')}</h2>
      <Middle {...{ figures, t, language }} />
      <ol>
        {figures.counts.map((count, index) => {
          const score = index + LOWEST_SCORE;
          return (
            <li key={score} class={score === mine ? 'mine' : undefined}>
              <span class="hidden">{t('phone:column', { score, count })}</span>
              <span class="rise" aria-hidden="true">
                <span>{count}</span>
                <span class="bar" style={{ height: `${(count / most) * TALLEST}rem` }} />
              </span>
              <b aria-hidden="true">{score}</b>
            </li>
          );
        })}
      </ol>
      <Besides figures={figures} t={t} />
    </section>
  );
}

/** Two camps are shown as two: the mean of them is where hardly anyone stands. */
function Middle({ figures, t, language }: Omit<ResultProps, 'mine'>) {
  const { camps, mean, median, n } = figures;
  const answers = t('phone:answers', { count: n });
  const middle = median === null ? [] : [t('phone:median', { value: decimal(language, median, 0) })];
  if (camps) {
    const [low, high] = camps;
    const at = { low: decimal(language, low.median, 0), high: decimal(language, high.median, 0) };
    return (
      <>
        <p>
          <strong class="camps">{t('phone:camps', { ...at, lowCount: low.n, highCount: high.n })}</strong>
        </p>
        <p>{[answers, `${decimal(language, mean ?? 0)} ${t('phone:mean')}`, ...middle].join(' · ')}</p>
      </>
    );
  }
  return (
    <p>
      <strong>{decimal(language, mean ?? 0)}</strong> {[t('phone:mean'), ...middle, answers].join(' · ')}
    </p>
  );
}

function Besides({ figures, t }: Pick<ResultProps, 'figures' | 't'>) {
  const { dontKnow, skipped, few } = figures;
  const said = [
    ...(dontKnow > 0 ? [t('phone:saidDontKnow', { count: dontKnow })] : []),
    ...(skipped > 0 ? [t('phone:saidSkip', { count: skipped })] : []),
  ];
  return (
    <>
      {said.length > 0 ? <p>{said.join(' · ')}</p> : null}
      {few ? <p class="soft">{t('phone:few')}</p> : null}
    </>
  );
}
