import type { ReactNode } from 'react';
import { type Item, KINDS, PRIORITIES } from '../../../domain/agenda';
import { clockFace } from '../../../domain/time';
import { KindSign } from '../../agenda/KindSign';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { ArrowDownIcon, ArrowUpIcon, IndentIcon, OutdentIcon } from '../../ui/icons';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { dayName } from './day-name';
import { EditedArea, EditedText } from './EditedField';
import { Lengths, Means } from './ItemDetails';
import css from './ItemPanel.module.css';
import { linesOf } from './lines';
import { usePlan } from './plan-context';
import { CopyButton } from './SeveralPanel';
import { useCutOff } from './useCutOff';
import { useFieldWrites } from './useFieldWrites';
import { canMove, type Move, useItemActs } from './useItemActs';
import { useSeveralActs } from './useSeveralActs';

/** Everything about the chosen item. Each field is written when it is left. */
export function ItemPanel(): ReactNode {
  const { t } = useWords();
  const { selected, acts } = usePlan();
  if (!selected) return <p className={css.caption}>{t('plan:panel.none')}</p>;
  const write = (patch: Parameters<typeof acts.updateItem>[1]): Promise<boolean> => acts.updateItem(selected.id, patch);
  return (
    <section key={selected.id} className={css.panel} aria-label={t('plan:panel.title')}>
      <h2 className={css.caption}>{t('plan:panel.title')}</h2>
      <EditedArea
        label={t('plan:column.title')}
        hideLabel
        rows={1}
        className={css.title}
        placeholder={t('plan:untitled')}
        value={selected.title}
        onWrite={(text) => write({ title: text.replace(/\s+/gu, ' ').trim() })}
      />
      <KindField item={selected} />
      <Times item={selected} />
      <EditedText
        label={t('plan:column.responsible')}
        value={selected.responsible}
        onWrite={(text) => write({ responsible: text.trim() })}
      />
      <EditedArea
        label={t('plan:panel.prompts')}
        hint={t('plan:panel.promptsHint')}
        rows={4}
        value={selected.prompts.join('\n')}
        onWrite={(text) => write({ prompts: linesOf(text) })}
      />
      <Means item={selected} />
      <EditedArea
        label={t('plan:panel.privateNote')}
        hint={t('plan:panel.privateNoteHint')}
        rows={2}
        value={selected.privateNote}
        onWrite={(text) => write({ privateNote: text })}
      />
      <DayField item={selected} />
      <Moves item={selected} />
    </section>
  );
}

function KindField(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { acts } = usePlan();
  return (
    <div className={css.kind}>
      <KindSign kind={item.kind} />
      <Select
        label={t('plan:column.kind')}
        value={item.kind}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.target.value);
          if (kind) void acts.updateItem(item.id, { kind });
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`common:kind.${kind}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function Times(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { acts, layout } = usePlan();
  const { fault, write } = useFieldWrites();
  const row = layout.rows.find((one) => one.item.id === item.id);
  return (
    <>
      <div className={css.pair}>
        {row?.isBlock ? (
          <p className={css.fixed}>
            <span className={css.label}>{t('plan:column.minutes')}</span>
            <span>{t('plan:panel.blockMinutes', { minutes: row.minutes })}</span>
          </p>
        ) : (
          <EditedText
            label={t('plan:column.minutes')}
            inputMode="numeric"
            className={css.number}
            value={item.minutes === null ? '' : String(item.minutes)}
            fault={(text) => fault('minutes', text)}
            onWrite={(text) => write(item, 'minutes', text)}
          />
        )}
        <div className={css.priority}>
          <span className={css.label}>{t('plan:column.priority')}</span>
          <SegmentedControl
            look="strong"
            label={t('plan:column.priority')}
            segments={PRIORITIES.map((value) => ({ value, label: t(`common:priority.${value}`) }))}
            value={item.priority}
            onChange={(priority) => void acts.updateItem(item.id, { priority })}
          />
        </div>
      </div>
      {row?.isBlock ? null : <Lengths item={item} />}
      {row ? <PinField item={item} start={clockFace(row.start)} /> : null}
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

/** To another day, where there are several; it goes last there. */
function DayField(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t, language } = useWords();
  const { days, snapshot, selectDay } = useGathering();
  const { acts } = usePlan();
  if (days.length < 2 || item.dayId === null) return null;
  return (
    <Select
      label={t('plan:panel.day')}
      value={item.dayId}
      onChange={(event) => {
        const to = days.find((day) => day.id === event.target.value);
        if (!to) return;
        const position = snapshot.items.filter((one) => one.dayId === to.id && one.parentId === null).length;
        void acts.moveItem(item, { dayId: to.id, parentId: null, position }).then((done) => done && selectDay(to.id));
      }}
    >
      {days.map((day, index) => (
        <option key={day.id} value={day.id}>
          {dayName(t, language, day, index)}
        </option>
      ))}
    </Select>
  );
}

const MOVES = [
  ['up', 'Alt+ArrowUp', ArrowUpIcon],
  ['down', 'Alt+ArrowDown', ArrowDownIcon],
  ['unnest', 'Alt+ArrowLeft', OutdentIcon],
  ['nest', 'Alt+ArrowRight', IndentIcon],
] as const satisfies readonly (readonly [Move, string, unknown])[];

function Moves(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { snapshot } = useGathering();
  const acts = useItemActs();
  const { duplicate } = useSeveralActs();
  const cutOff = useCutOff();
  return (
    <div className={css.acts}>
      {item.dayId === null
        ? null
        : MOVES.map(([how, keys, Icon]) => (
            <IconButton
              key={how}
              look="plain"
              name={t(`plan:key.${how}`)}
              aria-keyshortcuts={keys}
              unavailable={cutOff ?? (canMove(snapshot.items, item, how) ? null : t(`plan:cannot.${how}`))}
              onClick={() => void acts.move(item, how)}
            >
              <Icon />
            </IconButton>
          ))}
      <Button size="row" keys="A" unavailable={cutOff} onClick={() => void acts.parkOrTakeIn(item)}>
        {item.dayId === null ? t('plan:takeIn') : t('plan:setAside')}
      </Button>
      <Button size="row" keys="Delete" unavailable={cutOff} onClick={() => void acts.remove(item)}>
        {t('plan:remove')}
      </Button>
      <CopyButton />
      <Button size="row" keys="Ctrl+D" unavailable={cutOff} onClick={() => void duplicate()}>
        {t('plan:duplicate')}
      </Button>
    </div>
  );
}
