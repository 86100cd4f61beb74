import { type DragEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { withLateArrival } from '../../../domain/groups/draw-groups';
import type { GroupId, ParticipantId } from '../../../domain/ids';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import css from './GroupBoard.module.css';
import { type CardProps, GroupCard } from './GroupCard';
import { besides, type GroupDraft, moved } from './group-drafts';
import { MemberChip } from './MemberChip';
import { useCannotChange } from './useCannotChange';

interface BoardProps extends CardProps {
  readonly groups: readonly GroupDraft[];
  /** All of them anew, for what changes more than one. */
  readonly onReplace: (groups: readonly GroupDraft[]) => Promise<boolean>;
}

/** What is dragged, as the drop is told. */
const DRAGGED = 'text/x-kjoreplan-person';

/** The groups beside each other. People are moved by dragging, by the arrow keys, or by picking one and then a group. */
export function GroupBoard(props: BoardProps): ReactNode {
  const { desk, groups, onReplace } = props;
  const { t } = useWords();
  const announce = useAnnounce();
  const [picked, setPicked] = useState<ParticipantId | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const refocus = useFocusOnChip(board);
  const cannot = useCannotChange();
  if (groups.length === 0) return null;
  const move = async (person: ParticipantId, to: GroupId | null): Promise<void> => {
    if (cannot) return;
    setPicked(null);
    refocus(person);
    const name = desk.people.get(person)?.name ?? '';
    const group = groups.find(({ id }) => id === to)?.name ?? t('groups:unplaced.title');
    if (await onReplace(moved(groups, person, to))) announce(t('groups:movedTo', { name, group }));
  };
  const inGroups = new Set(groups.flatMap(({ members }) => members));
  const unplaced = [...desk.people.values()].filter(({ id, presentTo }) => presentTo === null && !inGroups.has(id));
  const dropOn = (to: GroupId | null) => ({
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes(DRAGGED)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const person = [...desk.people.keys()].find((id) => id === event.dataTransfer.getData(DRAGGED));
      if (person) void move(person, to);
    },
  });
  const chip = (id: ParticipantId): ReactNode => {
    const person = desk.people.get(id);
    return person ? (
      <MemberChip
        key={id}
        person={person}
        picked={picked === id}
        onPick={() => setPicked(picked === id ? null : id)}
        onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
        onStep={(step) => {
          const to = besides(groups, id, step);
          if (to) void move(id, to);
        }}
        onOut={() => void move(id, null)}
      />
    ) : null;
  };
  return (
    <div ref={board} className={css.board}>
      {unplaced.length > 0 ? (
        <section className={cx(css.card, css.unplaced)} aria-labelledby="groups-unplaced" {...dropOn(null)}>
          <h2 id="groups-unplaced">{t('groups:unplaced.count', { count: unplaced.length })}</h2>
          <LateArrivals {...props} unplaced={unplaced.map(({ id }) => id)} />
          <ul className={css.members}>{unplaced.map(({ id }) => chip(id))}</ul>
          {picked && inGroups.has(picked) ? <MoveHere onPress={() => void move(picked, null)} /> : null}
        </section>
      ) : null}
      {groups.map((group) => (
        <section key={group.id} className={css.card} aria-label={group.name} {...dropOn(group.id)}>
          <GroupCard {...props} group={group} />
          <ul className={css.members}>{group.members.map(chip)}</ul>
          {picked && !group.members.includes(picked) ? <MoveHere onPress={() => void move(picked, group.id)} /> : null}
        </section>
      ))}
      <p className={css.keys}>{t('groups:keys')}</p>
    </div>
  );
}

function MoveHere({ onPress }: { onPress: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Button size="row" onClick={onPress}>
      {t('groups:moveHere')}
    </Button>
  );
}

/** Whoever came after the groups were made: one press for each, or for all. */
function LateArrivals(props: BoardProps & { unplaced: readonly ParticipantId[] }): ReactNode {
  const { desk, groups, onReplace, unplaced } = props;
  const { t } = useWords();
  const cannot = useCannotChange();
  const [first] = unplaced;
  if (!first) return null;
  const place = (ids: readonly ParticipantId[]): void =>
    void onReplace(ids.reduce((made, id) => withLateArrival(made, id), groups));
  const { name = '' } = desk.people.get(first) ?? {};
  return (
    <div className={css.late}>
      <Button size="row" unavailable={cannot} onClick={() => place([first])}>
        {t('groups:unplaced.place', { name })}
      </Button>
      {unplaced.length > 1 ? (
        <Button size="row" unavailable={cannot} onClick={() => place(unplaced)}>
          {t('groups:unplaced.placeAll')}
        </Button>
      ) : null}
    </div>
  );
}

/** Who was moved keeps the focus, in whatever group they are now. */
function useFocusOnChip(board: React.RefObject<HTMLDivElement | null>): (person: ParticipantId) => void {
  const wanted = useRef<ParticipantId | null>(null);
  // At once, before the place itself takes care of a focus that has gone.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!wanted.current || (activeElement !== document.body && activeElement !== null)) return;
    board.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(wanted.current)}"]`)?.focus();
    wanted.current = null;
  });
  return (person) => {
    wanted.current = person;
  };
}
