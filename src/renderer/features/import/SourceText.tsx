import { type ReactNode, useEffect, useRef } from 'react';
import type { LineUse, SourceLine } from '../../../domain/draft/draft-agenda';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import sides from './Review.module.css';
import { useReview } from './review-context';
import css from './SourceText.module.css';

/** The text as it was, each line with what became of it. */
export function SourceText(): ReactNode {
  const { t } = useWords();
  const { draft, line } = useReview();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (line === null) return;
    list.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [line]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
    <section className={sides.side} aria-label={t('plan:importing.source')} tabIndex={0}>
      <h2>{t('plan:importing.source')}</h2>
      <ol ref={list} className={css.lines}>
        {draft.lines.map((one, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text is its number.
          <Line key={nr} line={one} nr={nr} />
        ))}
      </ol>
    </section>
  );
}

const MARKED: readonly LineUse[] = ['item', 'responsible', 'prompt', 'heading', 'day', 'notUnderstood'];

function Line(props: { line: SourceLine; nr: number }): ReactNode {
  const { line, nr } = props;
  const { t } = useWords();
  const { line: pointed, left } = useReview();
  const use = line.use === 'notUnderstood' && !left.includes(nr) ? 'item' : line.use;
  return (
    <li data-line={nr} className={cx(css.line, css[use], pointed === nr && css.pointed)}>
      <span className={css.words}>{line.text}</span>
      {MARKED.includes(use) && use !== 'blank' ? (
        <span className={css.use}>{t(`plan:importing.lineUse.${use}`)}</span>
      ) : null}
    </li>
  );
}
