import type { StageState } from '../../../../domain/agenda/gathering';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { useRemembered } from '../acts/useAngre';

export type Target = 'message' | 'speakerMessage';
type Patch = Partial<Record<Target, string>> & { readonly blackout?: boolean };

const FIELDS = ['message', 'speakerMessage', 'blackout'] as const;
const BLANK: Pick<StageState, (typeof FIELDS)[number]> = { message: '', speakerMessage: '', blackout: false };

/** Puts something on the big screen, or takes it off, and Angre takes it back; answers whether it was done. */
export function useShow(): (patch: Patch) => Promise<boolean> {
  const { client, gatheringId, contact, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  const remembered = useRemembered();
  const show = async (patch: Patch): Promise<boolean> => {
    if (contact !== 'lost') return (await call(() => client.stage.show({ gatheringId, patch }))).ok;
    toast({ text: t('run:cutOff'), tone: 'error' });
    return false;
  };
  return (patch) => {
    const touched = FIELDS.filter((field) => patch[field] !== undefined);
    const { message, speakerMessage, blackout } = snapshot.stage ?? BLANK;
    const was = { message, speakerMessage, blackout };
    const before: Patch = Object.fromEntries(touched.map((field) => [field, was[field]]));
    const act = {
      what: t(`run:stage.did.${touched[0] ?? 'message'}`),
      // As it was counts too: what was just done may not have come back to this window yet.
      stands: ({ stage }: typeof snapshot) =>
        touched.every((field) => [patch[field], before[field]].includes((stage ?? BLANK)[field])),
      undo: () => show(before),
    };
    return remembered(act, () => show(patch));
  };
}
