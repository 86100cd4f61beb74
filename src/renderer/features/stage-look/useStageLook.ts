import { useRef } from 'react';
import type { StageLook } from '../../../domain/agenda/gathering';
import type { PictureId } from '../../../domain/ids';
import { base64Of } from '../../api/base64';
import { useCall } from '../../api/call';
import { shrinkPicture } from '../../api/pictures';
import { useControlStore } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { useAnnounce } from '../../ui/Announcer';

/** On a wall it is an eighth of the width; more pixels than this are not seen. */
const LONGEST_SIDE = 800;

interface StageLookActs {
  readonly look: StageLook;
  /** Why nothing can be changed now; null: it can. */
  readonly unavailable: string | null;
  change(patch: Partial<StageLook>): void;
  /** Answers with a sentence where the file is no picture. */
  addLogo(file: Blob): Promise<string | null>;
  /** As it was when this was opened; null when nothing has been changed since. */
  readonly asBefore: (() => void) | null;
}

/** How the big screen looks, and the ways to change it. Each change is one step, which undo takes back. */
export function useStageLook(): StageLookActs {
  const { gatheringId, client, snapshot, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const announce = useAnnounce();
  const store = useControlStore(gatheringId);
  const look = snapshot.gathering.stageLook;
  const before = useRef(look);
  // One choice may follow another before the first is answered: each is made on what the one before it led to.
  const write = async (patch: Partial<StageLook>): Promise<boolean> => {
    const stageLook = { ...(store.getState().known?.snapshot.gathering.stageLook ?? look), ...patch };
    const answered = store.showAhead(({ gathering }) => [
      { entity: 'gathering', id: gatheringId, before: gathering, after: { ...gathering, stageLook } },
    ]);
    const { ok } = await call(() => client.gathering.update({ gatheringId, patch: { stageLook } }));
    answered(ok);
    return ok;
  };
  const addLogo = async (file: Blob): Promise<string | null> => {
    const small = await shrinkPicture(file, LONGEST_SIDE, 'logo');
    if (!small) return t('common:refused.notAPicture');
    const logoId = crypto.randomUUID() as string as PictureId;
    const bytes = await base64Of(small);
    const added = await call(() => client.picture.add({ gatheringId, pictureId: logoId, purpose: 'logo', bytes }));
    if (added.ok && (await write({ logoId }))) announce(t('stage:look.logoAdded'));
    return null;
  };
  const changed = JSON.stringify(before.current) !== JSON.stringify(look);
  return {
    look,
    unavailable: contact === 'lost' ? t('stage:look.cutOff') : null,
    change: (patch) => void write(patch),
    addLogo,
    asBefore: changed ? () => void write(before.current) : null,
  };
}
