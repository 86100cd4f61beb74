import { type ReactNode, useMemo, useState } from 'react';
import type { Item } from '../../../domain/agenda/agenda';
import type { HistoryScope } from '../../../domain/views/snapshot';
import { useGathering } from '../../app/gathering';
import { href, navigate, useRoute } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useUndo } from '../../app/undo';
import { useFocusCatcher } from '../../app/useFocusCatcher';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { useLeaveToasts } from '../../ui/Toast';
import { itemsByDay } from '../notes/line/notes-view';
import { AnswersTab } from './AnswersTab';
import { FormTab } from './FormTab';
import css from './GroupsPlace.module.css';
import { type ItemGroups, itemGroups, itemsForGroups } from './item-groups';
import { TablesTab } from './TablesTab';
import { TaskTab } from './TaskTab';

const TABS = ['form', 'task', 'tables', 'answers'] as const;
type Tab = (typeof TABS)[number];

/** What Ctrl+Z takes back, by what is in view. */
const SCOPES: Readonly<Record<Tab, HistoryScope>> = {
  form: 'people',
  task: 'plan',
  tables: 'people',
  answers: 'answers',
};

/** The groups at an item: who is in which, what they work on, the way in for each table, and what they have answered. */
export default function GroupsPlace(): ReactNode {
  const { gatheringId, snapshot, days } = useGathering();
  const { t } = useWords();
  const route = useRoute();
  const wanted = route.name === 'gathering' ? route.itemId : undefined;
  const inDay = useMemo(
    () => itemsByDay(days, snapshot.items).flatMap((place) => place.items.map(({ item }) => item)),
    [days, snapshot.items],
  );
  const items = itemsForGroups(snapshot, inDay, wanted);
  const item = items.find(({ id }) => id === wanted) ?? items[0];
  const desk = useMemo(() => (item ? itemGroups(snapshot, item) : null), [snapshot, item]);
  if (!desk) {
    return (
      <EmptyState
        level={1}
        title={t('groups:name')}
        action={
          <ButtonLink href={href({ name: 'gathering', gatheringId, place: 'plan' })}>
            {t('groups:none.toPlan')}
          </ButtonLink>
        }
      >
        {t('groups:none.text')}
      </EmptyState>
    );
  }
  return <Desk key={desk.item.id} desk={desk} items={items} />;
}

/** Where she most likely is in it: making groups, setting the task, or hearing what they found. */
const firstTab = ({ groups, answers }: ItemGroups): Tab =>
  groups.length > 0 && answers.length > 0 ? 'answers' : 'form';

function Desk({ desk, items }: { desk: ItemGroups; items: readonly Item[] }): ReactNode {
  const { t } = useWords();
  const [tab, setTab] = useState<Tab>(() => firstTab(desk));
  const { undo, redo } = useUndo();
  const leaveToasts = useLeaveToasts();
  // A message's Ctrl+Z would mean something else in another tab.
  const choose = (next: Tab): void => {
    leaveToasts();
    setTab(next);
  };
  useFocusCatcher();
  useShortcut('Ctrl+Z', t('common:undo'), () => void undo(SCOPES[tab]));
  useShortcut(['Ctrl+Y', 'Ctrl+Shift+Z'], t('common:redo'), () => void redo(SCOPES[tab]));
  useShortcut(
    TABS.map((_, at) => `Alt+${at + 1}`),
    t('groups:tabs'),
    ({ code }) => choose(TABS[Number(code.slice(-1)) - 1] ?? tab),
    { whileTyping: true },
  );
  return (
    <div className={css.place}>
      <header className={css.head}>
        <h1 tabIndex={-1} className={css.title}>
          {t('groups:title', { title: desk.item.title || t('groups:untitled') })}
        </h1>
        <ItemChoice desk={desk} items={items} />
        <SegmentedControl
          label={t('groups:tabs')}
          segments={TABS.map((value) => ({ value, label: t(`groups:tab.${value}`) }))}
          value={tab}
          onChange={choose}
        />
      </header>
      {tab === 'form' ? <FormTab desk={desk} /> : null}
      {tab === 'task' ? <TaskTab desk={desk} /> : null}
      {tab === 'tables' ? <TablesTab desk={desk} /> : null}
      {tab === 'answers' ? <AnswersTab desk={desk} /> : null}
    </div>
  );
}

/** Which of the day's group works is in view. */
function ItemChoice({ desk, items }: { desk: ItemGroups; items: readonly Item[] }): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  if (items.length < 2) return null;
  return (
    <select
      className={css.choice}
      aria-label={t('groups:item')}
      value={desk.item.id}
      onChange={(event) => {
        const chosen = items.find(({ id }) => id === event.target.value);
        if (chosen) navigate({ name: 'gathering', gatheringId, place: 'notes', part: 'groups', itemId: chosen.id });
      }}
    >
      {items.map(({ id, title }) => (
        <option key={id} value={id}>
          {title || t('groups:untitled')}
        </option>
      ))}
    </select>
  );
}
