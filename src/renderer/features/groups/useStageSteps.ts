import { useMemo, useState } from 'react';
import type { StageState } from '../../../domain/agenda/gathering';
import type { GroupId } from '../../../domain/ids';
import { groupsShown } from '../../../domain/views/groups-shown';
import { useCall } from '../../api/call';
import { useControlStore } from '../../api/react';
import { useGathering } from '../../app/gathering';
import type { ItemGroups } from './item-groups';

export type By = 'group' | 'field';

/** One thing to look at together: a group's answers, or everyone's to one question. */
interface Step {
  readonly by: By;
  readonly id: string;
  readonly name: string;
}

export interface StageSteps {
  readonly by: By;
  readonly setBy: (by: By) => void;
  readonly steps: readonly Step[];
  readonly step: Step | null;
  /** Whether the hall looks at it too. */
  readonly onStage: boolean;
  readonly page: number;
  readonly pages: number;
  /** To a step; where the hall is looking, it goes along. */
  readonly goTo: (step: Step) => void;
  /** The next page of it, or the next step; null at the end. */
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
  readonly show: () => void;
  readonly takeDown: () => void;
}

/** A big screen to which nothing has been sent yet. */
const BLANK: Omit<StageState, 'id'> = { message: '', speakerMessage: '', blackout: false, showing: null };

/** Goes through the answers, group by group or question by question, here and on the big screen at once. */
export function useStageSteps(desk: ItemGroups): StageSteps {
  const { gatheringId, client, snapshot } = useGathering();
  const call = useCall();
  const { showAhead } = useControlStore(gatheringId);
  const [looking, look] = useState<{ by: By; id: string | null }>({ by: 'group', id: null });
  const showing = snapshot.stage?.showing;
  const shown = showing?.type === 'groups' && showing.itemId === desk.item.id ? showing : null;
  const shownId = shown?.groupId ?? shown?.fieldId ?? null;
  const by: By = shown ? (shown.groupId === null ? 'field' : 'group') : looking.by;
  const steps = useMemo(() => stepsOf(desk, by), [desk, by]);
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === (shown ? shownId : looking.id)),
  );
  const step = steps[at] ?? null;
  const pagesOf = (of: Step): number => groupsShown(material(desk), asked(desk, of, 0)).pages;
  const pages = step ? pagesOf(step) : 1;
  const page = shown ? Math.min(shown.page, pages - 1) : 0;

  // Known here at once: the next key means what she has just put before the hall, and not what was told last.
  const put = async (of: Step | null, to: number): Promise<void> => {
    const patch = { showing: of && asked(desk, of, to) };
    const answered = showAhead(({ stage: before }) => [
      { entity: 'stage', id: gatheringId, before, after: { ...BLANK, id: gatheringId, ...before, ...patch } },
    ]);
    answered((await call(() => client.stage.show({ gatheringId, patch }))).ok);
  };
  const go = (of: Step | undefined, to: number): void => {
    if (!of) return;
    look({ by: of.by, id: of.id });
    if (shown) void put(of, to);
  };
  const after = steps[at + 1];
  const before = steps[at - 1];
  return {
    ...{ by, steps, step, page, pages, onStage: shown !== null },
    setBy: (to) => {
      const [first] = stepsOf(desk, to);
      look({ by: to, id: first?.id ?? null });
      if (shown && first) void put(first, 0);
    },
    goTo: (to) => go(to, 0),
    next: shown && step && page < pages - 1 ? () => go(step, page + 1) : after ? () => go(after, 0) : null,
    previous:
      shown && step && page > 0 ? () => go(step, page - 1) : before ? () => go(before, pagesOf(before) - 1) : null,
    show: () => void put(step, 0),
    takeDown: () => void put(null, 0),
  };
}

const material = ({ item, groups, task, answers }: ItemGroups) => ({ title: item.title, groups, task, answers });

function asked({ item, groups }: ItemGroups, { by, id }: Step, page: number) {
  const groupId: GroupId | null = by === 'group' ? (groups.find((group) => group.id === id)?.id ?? null) : null;
  return { type: 'groups' as const, itemId: item.id, groupId, fieldId: by === 'field' ? id : null, page };
}

function stepsOf({ groups, task }: ItemGroups, by: By): readonly Step[] {
  if (by === 'group') return groups.map(({ id, name }) => ({ by, id, name }));
  return (task?.fields ?? []).map(({ id, label }) => ({ by, id, name: label }));
}
