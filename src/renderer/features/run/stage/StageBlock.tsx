import type { ReactNode } from 'react';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { linkForTrack } from '../../stage/frame/stage-address';
import { placesIn } from '../../stage/tracks/track-view';
import { StageLookButton } from '../../stage-look/StageLookDialog';
import css from '../Aside.module.css';
import { ShowingOnStage } from './ShowingOnStage';
import type { StageWindow } from './useStageWindow';

/** What the room is shown instead of the clock, and a way to take it off again. */
function RatingOnStage(): ReactNode {
  const { client, gatheringId, snapshot, contact } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const shown = snapshot.questions.find((one) => one.state === 'open' || one.revealed);
  // What was put there last is what stands there.
  if (!shown || snapshot.stage?.showing) return null;
  const hide = () => call(() => client.rating.reveal({ gatheringId, questionId: shown.id, revealed: false }));
  return (
    <>
      <p>{t('run:stage.rating')}</p>
      {shown.state === 'closed' ? (
        <Button size="row" keepFocus unavailable={contact === 'lost' && t('run:cutOff')} onClick={hide}>
          {t('run:stage.hideRating')}
        </Button>
      ) : null}
    </>
  );
}

/** The big screen of each room where several things go on at once; beside the one for all. */
function OwnRooms(): ReactNode {
  const { gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const places = placesIn(snapshot.items);
  if (places.length === 0) return null;
  return (
    <ul className={css.rooms}>
      {places.map(({ trackId, name }) => (
        <li key={trackId}>
          <ButtonLink
            size="row"
            href={linkForTrack(`/stage#/g/${gatheringId}`, trackId)}
            target="_blank"
            rel="noopener"
          >
            {t('stage:rooms.in', { name })}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

/** The big screen: whether it is there, and a way to open it. */
export function StageBlock(props: { stage: StageWindow }): ReactNode {
  const { state, show } = props.stage;
  const { gatheringId, contact } = useGathering();
  const { t } = useWords();
  if (!state) return null;
  if (!state.available) {
    return (
      <section className={css.stage}>
        <h2>{t('run:stage.name')}</h2>
        <RatingOnStage />
        <ShowingOnStage />
        <p>{t('run:stage.inBrowser')}</p>
        <ButtonLink href={`/stage#/g/${gatheringId}`} target="_blank" rel="noopener">
          {t('run:stage.open')}
        </ButtonLink>
        <OwnRooms />
        <StageLookButton />
      </section>
    );
  }
  const where =
    state.open && state.display !== null
      ? t('run:stage.onDisplay', { display: state.display })
      : t(state.displays > 1 ? 'run:stage.ready' : 'run:stage.oneDisplay');
  return (
    <section className={css.stage}>
      <h2>{t('run:stage.name')}</h2>
      <RatingOnStage />
      <ShowingOnStage />
      <p>{where}</p>
      <Button keepFocus unavailable={contact === 'lost' && t('run:cutOff')} onClick={() => show(!state.open)}>
        {state.open ? t('run:stage.close') : t('run:stage.open')}
      </Button>
      <StageLookButton />
    </section>
  );
}
