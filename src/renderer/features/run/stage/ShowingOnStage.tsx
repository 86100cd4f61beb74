import type { ReactNode } from 'react';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';

/** What of the day's own material the room sees instead of the clock, and the way back to the day. */
export function ShowingOnStage(): ReactNode {
  const { client, gatheringId, snapshot, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const showing = snapshot.stage?.showing ?? null;
  if (!showing) return null;
  const back = (): void => void call(() => client.stage.show({ gatheringId, patch: { showing: null } }));
  return (
    <>
      <p>{t(`run:stage.showing.${showing.type}`)}</p>
      <Button size="row" keepFocus unavailable={contact === 'lost' && t('run:cutOff')} onClick={back}>
        {t('run:stage.backToDay')}
      </Button>
    </>
  );
}
