import type { ReactNode } from 'react';
import type { RoomState } from '../../../../domain/views/views';
import { useWords } from '../../../i18n/words';
import { RoomScreens } from '../../stage/RoomScreens';
import css from './OtherScreens.module.css';
import { QrCode } from './QrCode';
import { ScreenLink } from './ScreenLink';

type OpenRoom = Extract<RoomState, { open: true }>;

/** The ways in for all that is no participant's phone, and in words what each of them may do. */
export function OtherScreens(props: { room: OpenRoom }): ReactNode {
  const { stageUrl, speakerUrl, remoteUrl, remoteQr } = props.room;
  const { t } = useWords();
  return (
    <section className={css.screens} aria-labelledby="rate-screens">
      <h3 id="rate-screens">{t('rate:screens.title')}</h3>
      <ScreenLink label={t('rate:room.stage')} url={stageUrl} may={t('rate:screens.stageMay')} />
      <RoomScreens stageUrl={stageUrl} />
      <ScreenLink label={t('rate:screens.speaker')} url={speakerUrl} may={t('rate:screens.speakerMay')} />
      <ScreenLink label={t('rate:screens.remote')} url={remoteUrl} may={t('rate:screens.remoteMay')} />
      {/* Folded away: whoever photographs it can press Next. */}
      <details className={css.qrFold}>
        <summary>{t('rate:screens.showRemoteQr')}</summary>
        <QrCode path={remoteQr.qrPath} size={remoteQr.qrSize} name={t('rate:screens.remoteQr')} />
      </details>
    </section>
  );
}
