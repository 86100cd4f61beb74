import { type DragEvent, type ReactNode, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { parkedTree } from '../../../../domain/agenda/tree';
import { span } from '../../../../words';
import { KindSign } from '../../../agenda/KindSign';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { KeyCap } from '../../../ui/KeyCap';
import { usePlan } from '../acts/plan-context';
import { useCutOff } from '../acts/useCutOff';
import { useItemActs } from '../acts/useItemActs';
import css from './Alternatives.module.css';

/** What is kept ready without a clock time. Drag it in, or drop a row here to set it aside. */
export function Alternatives(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { dragging } = usePlan();
  const { parkOrTakeIn } = useItemActs();
  const [over, setOver] = useState(false);
  const parked = parkedTree(snapshot.items);
  const coming = snapshot.items.find((item) => item.id === dragging && item.dayId !== null);
  return (
    <section
      className={cx(css.alternatives, coming && css.ready, over && css.over)}
      aria-label={t('plan:alternatives.title')}
      onDragOver={(event) => {
        if (!coming) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (coming) void parkOrTakeIn(coming);
      }}
    >
      <header className={css.head}>
        <h2 className={css.heading}>{t('plan:alternatives.title')}</h2>
        <span className={css.hint}>
          {t('plan:alternatives.hint')} <KeyCap keys="A" />
        </span>
      </header>
      {parked.length === 0 ? <p className={css.empty}>{t('plan:alternatives.empty')}</p> : null}
      <ul className={css.list}>
        {parked.map(({ item }) => (
          <Alternative key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Alternative(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t, language } = useWords();
  const { selected, select, drag } = usePlan();
  const { parkOrTakeIn } = useItemActs();
  const chosen = selected?.id === item.id;
  const onDragStart = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.title);
    drag(item.id);
  };
  return (
    <li className={cx(css.card, chosen && css.chosen)} draggable onDragStart={onDragStart} onDragEnd={() => drag(null)}>
      <button
        type="button"
        data-item={item.id}
        className={css.choose}
        aria-pressed={chosen}
        onClick={() => select(item.id)}
        onFocus={(event) => {
          // Come to by key it is the chosen one, as a row is; under the mouse nothing may move before the press is let go.
          if (event.target.matches(':focus-visible')) select(item.id);
        }}
      >
        <KindSign kind={item.kind} named />
        <span className={css.title}>{item.title || t('plan:untitled')}</span>
        {item.minutes === null ? null : <span className={css.minutes}>{span(language, item.minutes)}</span>}
      </button>
      <Button
        size="row"
        unavailable={useCutOff()}
        aria-label={t('plan:alternatives.takeIn', { title: item.title || t('plan:untitled') })}
        onClick={() => void parkOrTakeIn(item)}
      >
        {t('plan:takeIn')}
      </Button>
    </li>
  );
}
