import type { ReactNode } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { Language } from '../../../../domain/agenda/gathering';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { clockFace } from '../../../../domain/time';
import { span, type Words } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { usePlan } from '../acts/plan-context';
import { readClock } from '../acts/read-fields';
import { lengthFollows } from '../acts/row-length';
import { useCutOff } from '../acts/useCutOff';
import { useItemActs } from '../acts/useItemActs';
import { EditedText } from '../fields/EditedField';
import { useFieldWrites } from '../fields/useFieldWrites';
import { Lengths } from './ItemDetails';
import css from './ItemPanel.module.css';
import { PriorityChoice } from './PriorityChoice';

/** How long the chosen item is, when it starts and when it ends. */
export function Times(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t, language } = useWords();
  const { acts, layout } = usePlan();
  const { fault, write } = useFieldWrites();
  const row = layout.rows.find((one) => one.item.id === item.id);
  const follows = row ? followsText(t, language, row) : null;
  return (
    <>
      <div className={css.pair}>
        {follows ? (
          <p className={css.fixed}>
            <span className={css.label}>{t('plan:column.minutes')}</span>
            <span>{follows}</span>
          </p>
        ) : (
          <EditedText
            label={t('plan:column.minutes')}
            inputMode="numeric"
            className={css.number}
            value={item.minutes === null ? '' : String(item.minutes)}
            heldAs={`${item.id}/minutes`}
            fault={(text) => fault('minutes', text)}
            onWrite={(text) => write(item, 'minutes', text)}
          />
        )}
        <PriorityChoice value={item.priority} onChange={(priority) => void acts.updateItem(item.id, { priority })} />
      </div>
      {row?.isBlock ? null : <Lengths item={item} />}
      {row ? <PinField item={item} start={clockFace(row.start)} /> : null}
      {row ? <EndField row={row} /> : null}
    </>
  );
}

function PinField(props: { item: Item; start: string }): ReactNode {
  const { item, start } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  const { fault, write } = useFieldWrites();
  const { togglePin } = useItemActs();
  const cutOff = useCutOff();
  const pinned = item.pinnedStart !== null;
  return (
    <div className={css.pin}>
      <EditedText
        label={t('plan:panel.pin')}
        placeholder={t('plan:panel.follows', { time: start })}
        value={item.pinnedStart === null ? '' : clockFace(item.pinnedStart)}
        heldAs={`${item.id}/pinnedStart`}
        fault={(text) => fault('start', text)}
        onWrite={(text) =>
          text.trim() === '' ? acts.updateItem(item.id, { pinnedStart: null }) : write(item, 'start', text)
        }
      />
      <Button keys="L" unavailable={cutOff} onClick={() => void togglePin(item)}>
        {pinned ? t('plan:mend.unpin') : t('plan:panel.lock')}
      </Button>
    </div>
  );
}

/** An end that is held: a guest who leaves, the bus that goes. Typed or locked where it is; emptied, it follows. */
function EndField(props: { row: LayoutRow }): ReactNode {
  const { item, start, end } = props.row;
  const { t } = useWords();
  const { acts } = usePlan();
  const { toggleEnd } = useItemActs();
  const cutOff = useCutOff();
  const locked = item.lockedEnd !== null;
  const fault = (text: string): string | null => {
    const read = readClock(text);
    if (!read.ok) return t('plan:fault.clock');
    return read.value !== null && read.value <= start ? t('plan:fault.end', { start: clockFace(start) }) : null;
  };
  return (
    <div className={css.pin}>
      <EditedText
        label={t('plan:panel.end')}
        placeholder={t('plan:panel.follows', { time: clockFace(end) })}
        value={item.lockedEnd === null ? '' : clockFace(item.lockedEnd)}
        heldAs={`${item.id}/lockedEnd`}
        fault={fault}
        onWrite={async (text) => {
          const read = readClock(text);
          if (!read.ok) return false;
          if (read.value !== null) return acts.updateItem(item.id, { lockedEnd: read.value });
          await toggleEnd(item);
          return true;
        }}
      />
      <Button keys="Shift+L" unavailable={cutOff} onClick={() => void toggleEnd(item)}>
        {locked ? t('plan:mend.unlockEnd') : t('plan:panel.lockEnd')}
      </Button>
    </div>
  );
}

/** What a length that is not typed follows from; null where it is typed. */
function followsText(t: Words, language: Language, row: LayoutRow): string | null {
  switch (lengthFollows(row)) {
    case 'block':
      return t('plan:panel.blockMinutes', { minutes: row.minutes });
    case 'parallel':
      return t('plan:panel.parallelMinutes', { minutes: row.minutes });
    case 'locked':
      return t('plan:panel.lockedMinutes', { length: span(language, row.minutes ?? 0) });
    case null:
      return null;
  }
}
