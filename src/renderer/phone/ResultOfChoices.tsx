/** @jsxImportSource preact */
import type { ChoiceCount, PhoneQuestion } from '../../domain/views/views';
import type { Given } from './answers';
import type { PhoneWords } from './words';

interface ResultOfChoicesProps {
  readonly question: PhoneQuestion;
  /** In the order they were offered. */
  readonly chosen: readonly ChoiceCount[];
  readonly mine: Given | null;
  readonly t: PhoneWords;
}

/** What the room has been shown of a choice. */
export function ResultOfChoices({ question, chosen, mine, t }: ResultOfChoicesProps) {
  const most = Math.max(1, ...chosen.map(({ count }) => count));
  return (
    <section class="result-choices">
      <h2>{t('phone:result')}</h2>
      <ul>
        {chosen.map(({ label, count }, index) => {
          const id = question.choices[index]?.id;
          return (
            <li key={id} class={id !== undefined && mine?.choices.includes(id) ? 'mine' : undefined}>
              <span class="hidden">{t('phone:chosen', { label, count })}</span>
              <span class="of" aria-hidden="true">
                <span>{label}</span>
                <b>{count}</b>
              </span>
              <span class="bar" aria-hidden="true" style={{ width: `${(count / most) * 100}%` }} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
