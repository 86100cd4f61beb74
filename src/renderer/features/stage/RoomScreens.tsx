import type { ReactNode } from 'react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { ScreenLink } from '../rate/room/ScreenLink';
import { linkForTrack } from './frame/stage-address';
import css from './RoomScreens.module.css';
import { placesIn } from './tracks/track-view';

/** The big screen of each room that something goes on in while something else goes on elsewhere, ready to be given away. */
export function RoomScreens(props: { stageUrl: string }): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const places = placesIn(snapshot.items);
  if (places.length === 0) return null;
  return (
    <details className={css.fold}>
      <summary>{t('stage:rooms.title')}</summary>
      <p className={css.small}>{t('stage:rooms.may')}</p>
      <ul className={css.links}>
        {places.map(({ trackId, name }) => (
          <li key={trackId}>
            <ScreenLink label={t('stage:rooms.in', { name })} url={linkForTrack(props.stageUrl, trackId)} may="" />
          </li>
        ))}
      </ul>
    </details>
  );
}
