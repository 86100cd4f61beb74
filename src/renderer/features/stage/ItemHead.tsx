import type { ReactNode } from 'react';
import type { CurrentItem } from '../../../domain/clock';
import type { StageView } from '../../../domain/views';
import { KindSign } from '../../agenda/KindSign';
import { useWords } from '../../i18n/words';
import { blockPart } from './block-part';
import css from './DayStage.module.css';

/** How the room works now, and which part of its block this is. */
export function Head(props: { view: StageView; current: CurrentItem }): ReactNode {
  const { view, current } = props;
  const { t } = useWords();
  const word = t(`common:kind.${current.kind}`);
  const part = blockPart(
    view.items,
    view.items.find((one) => one.id === current.itemId),
  );
  const { title } = current;
  return (
    <span className={css.kind}>
      <KindSign kind={current.kind} className={css.sign ?? ''} />
      <span className={css.word}>{word}</span>
      {current.kind === 'break' && title && title !== word ? <span className={css.title}>{title}</span> : null}
      {part ? (
        <>
          <span className={css.title}>{part.block}</span>
          <span className={css.part}>{t('stage:part', { nr: part.nr, of: part.of })}</span>
        </>
      ) : null}
    </span>
  );
}
