import { type ReactNode, useState } from 'react';
import type { Observation } from '../../../domain/reflection/observation';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { recall, remember } from '../../app/memory';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import css from './Board.module.css';
import { ObservationList } from './ObservationList';
import { pagesOf } from './order';
import type { TeamRound } from './rounds-of-day';
import { useCannotChange } from './useCannotChange';
import { type Order, useOnStage } from './useOnStage';

interface BoardProps {
  readonly round: TeamRound;
  readonly onClose: () => void;
}

const ORDERS: readonly Order[] = ['theme', 'time'];
const REMEMBERED = 'observation-order';

/** What the team has seen and heard, once it is shown: ordered, starred, under themes, made into actions, on the big screen. */
export function ObservationsDialog({ round, onClose }: BoardProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const [order, setOrder] = useState<Order>(() => (recall(REMEMBERED) === 'time' ? 'time' : 'theme'));
  const [withdrawn, setWithdrawn] = useState<readonly Observation[]>([]);
  const observations = snapshot.observations.filter(({ itemId }) => itemId === round.item.id);
  const back = withdrawn.filter(({ id }) => !observations.some((one) => one.id === id));
  const choose = (next: Order): void => {
    remember(REMEMBERED, next);
    setOrder(next);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('reflection:board.title', { title: round.item.title || t('reflection:untitled') })}
      actions={
        <Button look="filled" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <div className={css.head}>
        <SegmentedControl
          label={t('reflection:board.order')}
          value={order}
          onChange={choose}
          segments={ORDERS.map((value) => ({ value, label: t(`reflection:board.by.${value}`) }))}
        />
        <StageActs round={round} order={order} observations={observations} />
      </div>
      <p className={css.keys}>{t('reflection:board.keys')}</p>
      {observations.length > 0 ? (
        <ObservationList
          round={round}
          order={order}
          observations={observations}
          onWithdrawn={(one) => setWithdrawn((all) => [one, ...all])}
        />
      ) : (
        <p>{t('reflection:board.empty')}</p>
      )}
      {back.length > 0 ? <Withdrawn observations={back} /> : null}
    </Dialog>
  );
}

interface StageActsProps {
  readonly round: TeamRound;
  readonly order: Order;
  readonly observations: readonly Observation[];
}

/** Puts them on the big screen, turns its pages, and takes them down. */
function StageActs({ round, order, observations }: StageActsProps): ReactNode {
  const { t } = useWords();
  const cannot = useCannotChange();
  const { shown, show, takeDown } = useOnStage(round.item.id);
  const pages = pagesOf(observations, shown?.order ?? order).length;
  const page = Math.min(shown?.page ?? 0, Math.max(0, pages - 1));
  if (!shown) {
    const nothing = observations.length === 0 ? t('reflection:board.empty') : null;
    return (
      <Button unavailable={cannot ?? nothing} onClick={() => void show(order, 0)}>
        {t('reflection:board.show')}
      </Button>
    );
  }
  return (
    <div className={css.stage}>
      <p role="status">
        {pages > 1 ? t('reflection:board.onStagePage', { page: page + 1, of: pages }) : t('reflection:board.onStage')}
      </p>
      {pages > 1 ? (
        <>
          <Button
            size="row"
            unavailable={cannot ?? (page === 0 && t('reflection:board.firstPage'))}
            onClick={() => void show(shown.order, page - 1)}
          >
            {t('reflection:board.pageBack')}
          </Button>
          <Button
            size="row"
            unavailable={cannot ?? (page === pages - 1 && t('reflection:board.lastPage'))}
            onClick={() => void show(shown.order, page + 1)}
          >
            {t('reflection:board.pageOn')}
          </Button>
        </>
      ) : null}
      {shown.order === order ? null : (
        <Button size="row" unavailable={cannot} onClick={() => void show(order, 0)}>
          {t('reflection:board.showInOrder')}
        </Button>
      )}
      <Button size="row" unavailable={cannot} onClick={() => void takeDown()}>
        {t('reflection:board.takeDown')}
      </Button>
    </div>
  );
}

/** What was taken back from here, for as long as the dialog is open: the way back. */
function Withdrawn({ observations }: { observations: readonly Observation[] }): ReactNode {
  const { gatheringId, client } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cannot = useCannotChange();
  const bringBack = (observationId: Observation['id']) =>
    call(() => client.observation.withdraw({ gatheringId, observationId, withdrawn: false }));
  return (
    <section className={css.withdrawn} aria-labelledby="reflection-withdrawn">
      <h3 id="reflection-withdrawn">{t('reflection:board.withdrawn')}</h3>
      <ul>
        {observations.map(({ id, text }) => (
          <li key={id}>
            <span dir="auto">{text}</span>
            <Button
              size="row"
              unavailable={cannot}
              aria-label={t('reflection:board.bringBackNamed', { text: text.slice(0, 60) })}
              onClick={() => void bringBack(id)}
            >
              {t('reflection:bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
