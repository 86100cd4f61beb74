import { type ReactNode, useRef } from 'react';
import type { RoomState } from '../../../domain/views';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { VisuallyHidden } from '../../ui/Hidden';
import { useToast } from '../../ui/Toast';
import { RoomScreens } from '../stage/RoomScreens';
import css from './OtherScreens.module.css';
import { QrCode } from './QrCode';

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
        <QrCode path={remoteQr.qrPath} size={remoteQr.qrSize} name={t('rate:screens.remoteQr')} className={css.qr} />
      </details>
    </section>
  );
}

/** A link to be given away: what it is, what it lets one do, and a button that copies it. */
export function ScreenLink(props: { label: string; url: string; may: string }): ReactNode {
  const { label, url, may } = props;
  const { t } = useWords();
  const toast = useToast();
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      toast({ text: t('rate:room.copied') });
    } catch {
      // The browser does not let us: then she does it herself.
      field.current?.select();
      toast({ text: t('rate:room.copyByHand') });
    }
  };
  return (
    <div className={css.link}>
      <TextField ref={field} label={label} hint={may} value={url} readOnly onFocus={(event) => event.target.select()} />
      <Button size="row" onClick={() => void copy()}>
        {t('rate:room.copy')}
        <VisuallyHidden>{t('rate:screens.copyFor', { screen: label })}</VisuallyHidden>
      </Button>
    </div>
  );
}
