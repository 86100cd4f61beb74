import type { Item } from '../../domain/agenda/agenda';
import type { Showing } from '../../domain/agenda/gathering';
import type { GatheringId, ItemId } from '../../domain/ids';
import { isShown } from '../../domain/reflection/observation';
import { type GroupsShown, groupsShown } from '../../domain/views/groups-shown';
import type { StageShowing } from '../../domain/views/views';
import type { Reader } from '../../store';
import { roundsShown } from '../ratings/rounds-shown';
import { namesOut } from '../room/participant-names';

type Asked<Type extends Showing['type']> = Extract<Showing, { type: Type }>;

function outcome(
  read: Reader,
  gatheringId: GatheringId,
  { noteId, wording }: Asked<'outcome'>,
): Extract<StageShowing, { type: 'outcome' }> | null {
  const note = read.tables.note.get(noteId);
  if (!note || note.gatheringId !== gatheringId || note.deletedAt !== null) return null;
  const { kind, text, recipient, owner, due, horizon, firstStep, confirmedAt } = note;
  const words = wording ?? text;
  const confirmed = confirmedAt !== null && words === text;
  return { type: 'outcome', kind, text: words, recipient, owner, due, horizon, firstStep, confirmed };
}

/** The item, where it is this gathering's: a screen of one is shown nothing of another. */
function itemOf(read: Reader, gatheringId: GatheringId, itemId: ItemId): Item | null {
  const item = read.tables.item.get(itemId);
  return item?.gatheringId === gatheringId ? item : null;
}

function observations(
  read: Reader,
  gatheringId: GatheringId,
  asked: Asked<'observations'>,
): Extract<StageShowing, { type: 'observations' }> {
  const all = read.tables.observation.ofGathering(gatheringId);
  const shown = all.filter((one) => one.itemId === asked.itemId && isShown(one));
  const inOrder = asked.order === 'time' ? shown : shown.toSorted((a, b) => a.theme.localeCompare(b.theme, 'nb'));
  return {
    type: 'observations',
    title: itemOf(read, gatheringId, asked.itemId)?.title ?? '',
    order: asked.order,
    page: asked.page,
    // Who wrote it is not said on the big screen.
    observations: inOrder.map(({ id, aspect, text, theme, starred }) => ({ id, aspect, text, theme, starred })),
  };
}

function groups(read: Reader, gatheringId: GatheringId, asked: Asked<'groups'>): GroupsShown {
  const { group, groupAnswer, task } = read.tables;
  const item = itemOf(read, gatheringId, asked.itemId);
  const material = {
    title: item?.title ?? '',
    groups: group.ofGathering(gatheringId).filter(({ itemId }) => itemId === asked.itemId),
    task: item && task.get(item.id),
    answers: groupAnswer.ofGathering(gatheringId),
  };
  return groupsShown(material, asked);
}

/** What the hall sees of the day's own material; null where it is no more. */
export function stageShowing(read: Reader, gatheringId: GatheringId, asked: Showing | null): StageShowing | null {
  if (asked === null) return null;
  const { who, text } = namesOut(read, gatheringId);
  switch (asked.type) {
    case 'outcome': {
      const shown = outcome(read, gatheringId, asked);
      if (!shown) return null;
      const { owner, recipient, firstStep } = shown;
      const said = { text: text(shown.text), firstStep: text(firstStep) };
      return { ...shown, ...said, owner: who(owner), recipient: who(recipient) };
    }
    case 'observations': {
      const shown = observations(read, gatheringId, asked);
      const nameless = shown.observations.map((one) => ({ ...one, text: text(one.text), theme: text(one.theme) }));
      return { ...shown, observations: nameless };
    }
    case 'rounds':
      return roundsShown(read, gatheringId, asked.questionId);
    case 'groups': {
      const shown = groups(read, gatheringId, asked);
      const parts = shown.parts.map(({ label, answers }) => ({
        label: text(label),
        answers: answers.map((one) => ({ ...one, text: text(one.text) })),
      }));
      return { ...shown, parts };
    }
  }
}
