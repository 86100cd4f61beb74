import type { ReactNode } from 'react';
import type { CurrentItem } from '../../../../domain/run/clock';
import type { StageView } from '../../../../domain/views/views';
import { saysKind } from '../../../../words';
import { KindSign } from '../../../agenda/KindSign';
import { useWords } from '../../../i18n/words';
import css from '../tracks/DayStage.module.css';
import { blockPart } from './block-part';

/** How the room works now, unless the title says so itself; what it is called where the question stands large; which part of its block it is. */
export function Head(props: { view: StageView; current: CurrentItem; titled: boolean }): ReactNode {
  const { view, current, titled } = props;
  const { t } = useWords();
  const word = t(`common:kind.${current.kind}`);
  const part = blockPart(
    view.items,
    view.items.find((one) => one.id === current.itemId),
  );
  const said = current.title !== word && saysKind(current.title, word);
  const title = current.title !== word && (titled || current.kind === 'break') ? current.title : '';
  return (
    <span className={css.kind}>
      <KindSign kind={current.kind} named={said} className={css.sign ?? ''} />
      {said ? null : <span className={css.word}>{word}</span>}
      {title ? <span className={said ? css.whole : css.title}>{title}</span> : null}
      {part ? (
        <>
          <span className={css.block}>{part.block}</span>
          {part.count ? <span className={css.part}>{t('stage:part', part.count)}</span> : null}
        </>
      ) : null}
    </span>
  );
}
