import { type DragEvent, type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { ObservationId } from '../../../domain/ids';
import type { Observation } from '../../../domain/reflection/observation';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import css from './Board.module.css';
import { ObservationRow } from './ObservationRow';
import { byTheme, type ThemeGroup } from './order';
import type { TeamRound } from './rounds-of-day';
import { useObservationActs } from './useObservationActs';
import type { Order } from './useOnStage';

interface ListProps {
  readonly round: TeamRound;
  readonly order: Order;
  readonly observations: readonly Observation[];
  readonly onWithdrawn: (one: Observation) => void;
}

/** One after another, with the arrow keys between them; by theme, one can be dragged from one to another. */
export function ObservationList({ round, order, observations, onWithdrawn }: ListProps): ReactNode {
  const acts = useObservationActs(onWithdrawn);
  const list = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<ObservationId | null>(null);
  const [dragged, setDragged] = useState<ObservationId | null>(null);
  const groups: readonly ThemeGroup<Observation>[] =
    order === 'theme'
      ? byTheme(observations)
      : [{ theme: '', observations: observations.toSorted((a, b) => a.at - b.at) }];
  const rows = groups.flatMap((group) => group.observations);
  const tabStop = rows.some(({ id }) => id === last) ? last : rows[0]?.id;
  const focusOn = (id: ObservationId | undefined): void => {
    if (id) list.current?.querySelector<HTMLElement>(`[data-observation="${CSS.escape(id)}"]`)?.focus();
  };
  const returnTo = useReturn(list, observations, focusOn);
  const themes = [...new Set(groups.map(({ theme }) => theme).filter((theme) => theme !== ''))];
  const drop = (theme: string): void => {
    if (dragged) void acts.setTheme(dragged, theme);
    setDragged(null);
  };
  return (
    <div ref={list} className={css.groups}>
      {groups.map(({ theme, observations: own }) => (
        <Group
          key={theme}
          theme={theme}
          named={order === 'theme'}
          onDrop={dragged && order === 'theme' ? () => drop(theme) : null}
        >
          {own.map((one) => (
            <ObservationRow
              key={one.id}
              one={one}
              author={round.reflection?.team.find(({ id }) => id === one.memberId)?.name ?? ''}
              acts={acts}
              themes={themes}
              tabbable={one.id === tabStop}
              showTheme={order === 'time'}
              onSeen={() => setLast(one.id)}
              onMoves={() => returnTo(one.id)}
              onDrag={(on) => setDragged(on ? one.id : null)}
              onStep={(by) => focusOn(rows[rows.indexOf(one) + by]?.id)}
              onLeave={() => {
                const at = rows.indexOf(one);
                focusOn((rows[at + 1] ?? rows[at - 1])?.id);
              }}
            />
          ))}
        </Group>
      ))}
    </div>
  );
}

/** A row that has been given another theme is drawn elsewhere: focus goes with it. */
function useReturn(
  list: RefObject<HTMLElement | null>,
  observations: readonly Observation[],
  focusOn: (id: ObservationId) => void,
): (id: ObservationId) => void {
  const wanted = useRef<ObservationId | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of what is listed.
  useLayoutEffect(() => {
    const id = wanted.current;
    if (id === null || list.current?.contains(document.activeElement)) return;
    wanted.current = null;
    focusOn(id);
  }, [observations]);
  return (id) => {
    wanted.current = id;
  };
}

interface GroupProps {
  readonly theme: string;
  readonly named: boolean;
  /** null: nothing is being dragged that could be put here. */
  readonly onDrop: (() => void) | null;
  readonly children: ReactNode;
}

function Group({ theme, named, onDrop, children }: GroupProps): ReactNode {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const title = theme || t('reflection:board.noTheme');
  const allow = (event: DragEvent): void => {
    if (!onDrop) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      aria-label={named ? title : t('reflection:board.by.time')}
      className={cx(over && onDrop && css.dropHere)}
      onDragOver={allow}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onDrop?.();
      }}
    >
      {named ? <h3>{title}</h3> : null}
      <ul className={css.rows}>{children}</ul>
    </section>
  );
}
