import { type ReactNode, useState } from 'react';
import type { Role, RoomVisit, RoomWay } from '../../../contract';
import type { RoomState } from '../../../domain/views/views';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './Room.module.css';
import { type TakeBack, TakeBackDialog } from './TakeBackDialog';
import { useTimes } from './useTimes';
import { useWays } from './useWays';

/** In which order they stand. */
const ORDER: readonly Role[] = [
  ...(['participant', 'stage', 'speaker', 'remote', 'noteTaker', 'camera', 'teamMember', 'group'] as const),
];

/** Who has come in by which link, and a way to take each link back: a laptop that is lost is out at once. */
export function WhoIsIn(props: { room: Extract<RoomState, { open: true }> }): ReactNode {
  const { t } = useWords();
  const { ways, look } = useWays(props.room);
  const nameOf = useNames();
  const [what, setWhat] = useState<TakeBack | null>(null);
  const inOrder = ways.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  return (
    <section aria-labelledby="room-who">
      <h3 id="room-who">{t('room:who.title')}</h3>
      {ways.length === 0 ? <p className={css.small}>{t('room:who.none')}</p> : null}
      <ul className={css.who}>
        {inOrder.map((way) => (
          <Way
            key={`${way.role} ${way.bound ?? ''}`}
            way={way}
            name={nameOf(way)}
            onTakeBack={(visit) => setWhat({ way, visit, name: nameOf(way) })}
          />
        ))}
      </ul>
      {what ? <TakeBackDialog what={what} onClose={() => setWhat(null)} onDone={() => void look()} /> : null}
    </section>
  );
}

/** What she calls them: a pad by its member or its group. */
function useNames(): (way: RoomWay) => string {
  const { groups, reflections } = useGathering().snapshot;
  const { t } = useWords();
  const members = reflections.flatMap(({ team }) => team);
  return ({ role, bound }) => {
    if (role === 'facilitator') return '';
    const known = [...members, ...groups].find(({ id }) => id === bound)?.name;
    return known || t(`room:who.role.${role}`);
  };
}

interface WayProps {
  readonly way: RoomWay;
  readonly name: string;
  readonly onTakeBack: (visit: RoomVisit | null) => void;
}

function Way({ way, name, onTakeBack }: WayProps): ReactNode {
  const { inNow, lastAt, visits } = way;
  const { t } = useWords();
  const at = useTimes();
  const said = inNow > 0 ? t('room:who.inNow', { count: inNow }) : t('room:who.nobodyNow', { time: at(lastAt) });
  return (
    <li className={css.way}>
      <div className={css.visit}>
        <span>
          <strong>{name}</strong> · {said}
        </span>
        <Button size="row" onClick={() => onTakeBack(null)}>
          {t('room:who.takeBack')}
          <VisuallyHidden>{t('room:who.forWhom', { name })}</VisuallyHidden>
        </Button>
      </div>
      {/* One alone is put out by taking its link back. */}
      {visits.length > 1 ? (
        <ul>
          {visits.map((visit) => (
            <Visit key={visit.id} visit={visit} name={name} onPutOut={() => onTakeBack(visit)} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Visit(props: { visit: RoomVisit; name: string; onPutOut: () => void }): ReactNode {
  const { visit, name, onPutOut } = props;
  const { inNow, cameAt, lastAt, address } = visit;
  const { t } = useWords();
  const at = useTimes();
  const said = inNow
    ? t('room:who.visitIn', { time: at(cameAt), address })
    : t('room:who.visitOut', { time: at(cameAt), address, last: at(lastAt) });
  return (
    <li className={css.visit}>
      <span className={css.small}>{said}</span>
      <Button size="row" look="quiet" onClick={onPutOut}>
        {t('room:who.putOut')}
        <VisuallyHidden>{t('room:who.forWhom', { name: `${name}. ${said}` })}</VisuallyHidden>
      </Button>
    </li>
  );
}
