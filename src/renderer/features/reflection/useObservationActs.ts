import type { NoteId, ObservationId } from '../../../domain/ids';
import type { Observation } from '../../../domain/reflection/observation';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useToast } from '../../ui/Toast';

/** What can be done with an observation that is shown. */
export interface ObservationActs {
  star(one: Observation): Promise<void>;
  setTheme(id: ObservationId, theme: string): Promise<boolean>;
  /** Makes an action of it, once; pressed again it is the same one. */
  toAction(one: Observation): Promise<void>;
  /** For its author, who may do it on the pad as well. */
  withdraw(one: Observation): Promise<void>;
}

/** The same action however often it is asked for: a note sent twice is one note. */
const actionIdOf = ({ id }: Observation): NoteId => `action-${id}`.slice(0, 64) as NoteId;

export function useObservationActs(onWithdrawn: (one: Observation) => void): ObservationActs {
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const makeAction = async (one: Observation): Promise<void> => {
    const noteId = actionIdOf(one);
    const { itemId, text, theme } = one;
    const tags = theme.trim() === '' ? [] : [theme.trim()];
    if (snapshot.notes.some(({ id, deletedAt }) => id === noteId && deletedAt !== null)) {
      await client.note.restore({ gatheringId, noteId });
    } else await client.note.add({ gatheringId, noteId, fields: { kind: 'action', text, itemId, tags } });
    await client.observation.link({ gatheringId, observationId: one.id, actionId: noteId });
  };
  return {
    star: async (one) => {
      await call(() => client.observation.star({ gatheringId, observationId: one.id, starred: !one.starred }));
    },
    setTheme: async (observationId, theme) =>
      (await call(() => client.observation.update({ gatheringId, observationId, patch: { theme: theme.trim() } }))).ok,
    toAction: async (one) => {
      if ((await call(() => makeAction(one))).ok) toast({ text: t('reflection:board.madeAction') });
    },
    withdraw: async (one) => {
      const set = (withdrawn: boolean) => () =>
        client.observation.withdraw({ gatheringId, observationId: one.id, withdrawn });
      if ((await call(set(true))).ok) onWithdrawn(one);
    },
  };
}
