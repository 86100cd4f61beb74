import { type ReactNode, useSyncExternalStore } from 'react';
import type { ItemId } from '../../../../domain/ids';
import type { StageView } from '../../../../domain/views/views';
import { useWords } from '../../../i18n/words';
import { Select } from '../../../ui/Field';
import { addressForTrack, stageAddress } from '../frame/stage-address';
import { tracksIn } from './track-view';

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The parallel this screen hangs in the room of, as its address says, so that it is the same after a reload. */
export const useBoundTrack = (): ItemId | null =>
  useSyncExternalStore(onHashChange, () => stageAddress(window.location.hash).trackId);

/** Which room this screen hangs in. Nothing to choose where nothing goes on at the same time. */
export function TrackChoice(props: { items: StageView['items'] }): ReactNode {
  const { t } = useWords();
  const bound = useBoundTrack();
  const tracks = tracksIn(props.items);
  if (tracks.length < 2) return null;
  const choose = (id: string): void => {
    const track = tracks.find((one) => one.id === id)?.id ?? null;
    window.location.replace(addressForTrack(window.location.hash, track));
  };
  return (
    <Select label={t('stage:track.label')} value={bound ?? ''} onChange={(event) => choose(event.target.value)}>
      <option value="">{t('stage:track.all')}</option>
      {tracks.map((track) => (
        <option key={track.id} value={track.id}>
          {[track.room, track.title].filter(Boolean).join(' · ')}
        </option>
      ))}
    </Select>
  );
}
