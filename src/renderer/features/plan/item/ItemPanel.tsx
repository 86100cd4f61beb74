import type { ReactNode } from 'react';
import { type Item, KINDS } from '../../../../domain/agenda/agenda';
import { KindSign } from '../../../agenda/KindSign';
import { useGathering } from '../../../app/gathering';
import { nothingSince } from '../../../app/nothing-since';
import { useWords } from '../../../i18n/words';
import { Select } from '../../../ui/Field';
import { GroupsButton } from '../../groups/GroupsButton';
import { SetUpButton } from '../../reflection/SetUpButton';
import { usePlan } from '../acts/plan-context';
import { canMove, type Move, useItemActs } from '../acts/useItemActs';
import { useSeveralActs } from '../acts/useSeveralActs';
import { dayName } from '../fields/day-name';
import { EditedArea, EditedText } from '../fields/EditedField';
import { ArrangeActs } from './ArrangeActs';
import { Means, RoomField } from './ItemDetails';
import css from './ItemPanel.module.css';
import { Times } from './ItemTimes';
import { PromptList } from './PromptList';
import { TracksField } from './TracksField';

/** Everything about the chosen item. Each field is written when it is left. */
export function ItemPanel(): ReactNode {
  const { t } = useWords();
  const { selected, acts, tracks } = usePlan();
  if (!selected) return <p className={css.caption}>{t('plan:panel.none')}</p>;
  const isTrack = tracks.nrOf.has(selected.id);
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
        heldAs={`${selected.id}/title`}
        onWrite={(text) => write({ title: text.replace(/\s+/gu, ' ').trim() })}
      />
      <KindField item={selected} />
      {isTrack ? <WhoAndWhere item={selected} /> : <TracksField item={selected} />}
      <Times item={selected} />
      {isTrack ? null : <WhoField item={selected} label={t('plan:column.responsible')} />}
      <SetUpButton item={selected} />
      <div className={css.groups}>
        <GroupsButton item={selected} />
      </div>
      <PromptList item={selected} />
      <Means item={selected} room={!isTrack} />
      <EditedArea
        label={t('plan:panel.privateNote')}
        hint={t('plan:panel.privateNoteHint')}
        rows={2}
        value={selected.privateNote}
        heldAs={`${selected.id}/privateNote`}
        onWrite={(text) => write({ privateNote: text })}
      />
      <DayField item={selected} />
      <Moves item={selected} />
    </section>
  );
}

function WhoField(props: { item: Item; label: string }): ReactNode {
  const { item, label } = props;
  const { acts } = usePlan();
  return (
    <EditedText
      label={label}
      value={item.responsible}
      heldAs={`${item.id}/responsible`}
      onWrite={(text) => acts.updateItem(item.id, { responsible: text.trim() })}
    />
  );
}

/** Of a track, who leads it and where it is come first: they are what tells it from those beside it. */
function WhoAndWhere(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  return (
    <div className={css.whoAndWhere}>
      <WhoField item={item} label={t('plan:track.lead')} />
      <RoomField item={item} />
    </div>
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
        const isHere = nothingSince();
        const moving = acts.moveItem(item, { dayId: to.id, parentId: null, position });
        void moving.then((done) => done && isHere() && selectDay(to.id));
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

function Moves(props: { item: Item }): ReactNode {
  const { item } = props;
  const { t } = useWords();
  const { snapshot } = useGathering();
  const acts = useItemActs();
  const { duplicate } = useSeveralActs();
  const cannot = (how: Move): string | null => (canMove(snapshot.items, item, how) ? null : t(`plan:cannot.${how}`));
  return (
    <ArrangeActs
      moves={item.dayId === null ? null : { cannot, to: (how) => void acts.move(item, how) }}
      asideLabel={item.dayId === null ? t('plan:takeIn') : t('plan:setAside')}
      onAside={() => void acts.parkOrTakeIn(item)}
      onRemove={() => void acts.remove(item)}
      onDuplicate={() => void duplicate()}
    />
  );
}
