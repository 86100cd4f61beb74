import type { ReactNode } from 'react';
import type { RoomState } from '../../../domain/views/views';
import { useWords } from '../../i18n/words';
import { QrCode } from '../rate/room/QrCode';
import { ScreenLink } from '../rate/room/ScreenLink';
import { RoomScreens } from '../stage/RoomScreens';
import css from './Room.module.css';

/** The ways in for the screens and the remote: she opens this page from wherever she is, most often from Kjør. */
export function Screens(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { stageUrl, speakerUrl, remoteUrl, remoteQr } = props.room;
  const { t } = useWords();
  return (
    <section aria-labelledby="room-screens">
      <h3 id="room-screens">{t('rate:screens.title')}</h3>
      <div className={css.ways}>
        <ScreenLink label={t('rate:room.stage')} url={stageUrl} may={t('rate:screens.stageMay')} />
        <ScreenLink label={t('rate:screens.speaker')} url={speakerUrl} may={t('rate:screens.speakerMay')} />
        <ScreenLink label={t('rate:screens.remote')} url={remoteUrl} may={t('rate:screens.remoteMay')} />
      </div>
      {/* Folded away: whoever photographs it can press Next. */}
      <details className={css.fold}>
        <summary>{t('rate:screens.showRemoteQr')}</summary>
        <QrCode path={remoteQr.qrPath} size={remoteQr.qrSize} name={t('rate:screens.remoteQr')} />
      </details>
      <RoomScreens stageUrl={stageUrl} />
    </section>
  );
}
