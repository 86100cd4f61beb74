/** @jsxImportSource preact */
import type { Language } from '../../domain/gathering';
import { LOWEST_SCORE, type Tally } from '../../domain/rating';
import { oneDecimal, type PhoneWords } from './words';

/** Of the tallest column, in the text's own size, so that the number above it has room however large it is set. */
const TALLEST = 6;

interface ResultProps {
  readonly tally: Tally;
  readonly mine: number | null;
  readonly t: PhoneWords;
  readonly language: Language;
}

/** What the room has been shown. */
export function Result({ tally, mine, t, language }: ResultProps) {
  const most = Math.max(...tally.counts);
  return (
    <section class="result">
      <h2>{t('phone:result')}</h2>
      <p>
        <strong>{oneDecimal(language, tally.mean ?? 0)}</strong> {t('phone:mean')} ·{' '}
        {t('phone:answers', { count: tally.n })}
      </p>
      <ol>
        {tally.counts.map((count, index) => {
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
    </section>
  );
}
