import { type ReactNode, useId } from 'react';
import type { ImpossiblePlan, LengthChange, PossiblePlan } from '../../../../domain/rescue/rescue';
import type { ClockView } from '../../../../domain/run/clock';
import type { RescueKind } from '../../../../domain/run/run';
import type { Instant } from '../../../../domain/time';
import { clockOf } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { KeyCap } from '../../../ui/KeyCap';
import { useMediaQuery } from '../../../ui/useMediaQuery';
import { PlanBar } from './PlanBar';
import css from './RescueCards.module.css';
import { PLAN_KEYS, possiblePlan } from './rescue-need';
import { type RescueWords, useRescueWords } from './rescue-words';
import type { RescueDesk } from './useRescue';

interface CardsProps {
  readonly view: ClockView;
  readonly desk: RescueDesk;
  readonly unavailable: string | null;
}

/** The ways to be in time again, each ready at one key, and the choice to end later. */
export function RescueCards(props: CardsProps): ReactNode {
  const { view, desk, unavailable } = props;
  const { rescue } = desk;
  const { t } = useWords();
  const words = useRescueWords(view);
  if (!rescue) return null;
  const none = words.none(rescue);
  return (
    <section>
      <h2>{words.heading(rescue)}</h2>
      {none ? <p className={css.none}>{none}</p> : null}
      <ol className={css.cards}>
        {rescue.together ? (
          <li>
            <Card {...props} plan={rescue.together} words={words} />
          </li>
        ) : null}
        {rescue.plans.map((plan) => (
          <li key={plan.plan}>
            {plan.possible ? (
              <Card {...props} plan={plan} words={words} />
            ) : (
              <LackingCard plan={plan} words={words} allLack={none !== null} />
            )}
          </li>
        ))}
      </ol>
      <Button
        look="quiet"
        keys={PLAN_KEYS.slip}
        keepFocus
        unavailable={unavailable}
        className={css.slip ?? ''}
        onClick={() => desk.take('slip')}
      >
        <span>{t('run:rescue.slip')}</span>
        <EndTime view={view} plan={rescue.slip} words={words} />
      </Button>
      <p className={css.hint}>{t('run:rescue.hint')}</p>
    </section>
  );
}

type CardProps = CardsProps & { readonly plan: PossiblePlan; readonly words: RescueWords };

/** A plan that can be taken: what it changes, and when the day then ends. The whole card takes it. */
function Card({ view, desk, unavailable, plan, words }: CardProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const looked = desk.previewed === plan.plan;
  const leave = (): void => {
    if (looked) desk.show(null);
  };
  const name = t(`run:rescue.${plan.plan}`);
  return (
    <div
      className={cx(css.card, looked && css.looked)}
      onPointerEnter={(event) => event.pointerType === 'mouse' && desk.show(plan.plan)}
      onPointerLeave={leave}
    >
      <Button
        keepFocus
        unavailable={unavailable}
        aria-describedby={id}
        aria-keyshortcuts={PLAN_KEYS[plan.plan]}
        className={css.take ?? ''}
        onFocus={() => desk.show(plan.plan)}
        onBlur={leave}
        onClick={() => desk.take(plan.plan)}
      >
        <KeyCap keys={PLAN_KEYS[plan.plan]} />
        <span className={css.name}>{name}</span>
        <EndTime view={view} plan={plan} words={words} />
      </Button>
      <VisuallyHidden>
        <p id={id}>{words.summary(plan)}</p>
      </VisuallyHidden>
      <PlanBar view={view} changes={plan.changes} />
      <Changes changes={plan.changes} words={words}>
        {looked && desk.changed ? <span className={css.changed}>{t('run:rescue.changed')}</span> : null}
        <button
          type="button"
          className={css.show}
          aria-label={t('run:rescue.showOf', { name })}
          aria-pressed={looked}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => desk.show(looked ? null : plan.plan)}
        >
          {t('run:rescue.show')}
        </button>
      </Changes>
    </div>
  );
}

function EndTime(props: { view: ClockView; plan: PossiblePlan; words: RescueWords }): ReactNode {
  const { snapshot } = useGathering();
  return <time className={css.ends}>{clockOf(snapshot.gathering.zone, props.words.endOf(props.plan))}</time>;
}

const ROWS = 4;
const ROWS_WHERE_LOW = 2;

/** The first changes, as many as there is room for at any time: a card that grew would push the next from the finger. */
function Changes(props: { changes: readonly LengthChange[]; words: RescueWords; children: ReactNode }): ReactNode {
  const { changes, words } = props;
  const { t } = useWords();
  const rows = useMediaQuery('(max-height: 860px)') ? ROWS_WHERE_LOW : ROWS;
  const rest = changes.length - rows;
  return (
    <>
      <ul className={css.changes}>
        {changes.slice(0, rows).map(({ itemId, from, to }) => (
          <li key={itemId}>
            <span className={css.title}>
              <PlannedAt at={words.plannedAt(itemId)} />
              {words.titleOf(itemId)}
            </span>
            {to === 0 ? (
              <strong>{t('run:rescue.goes')}</strong>
            ) : (
              <>
                <strong aria-hidden="true">
                  {from} → {to}
                </strong>
                <VisuallyHidden>{t('run:rescue.fromTo', { from, to })}</VisuallyHidden>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={css.foot}>
        {rest > 0 ? <span>{t('run:rescue.more', { count: rest })}</span> : null}
        {props.children}
      </div>
    </>
  );
}

/** What tells it from another of the same name; before the title, which may be cut. */
function PlannedAt({ at }: { at: Instant | null }): ReactNode {
  const { snapshot } = useGathering();
  return at === null ? null : <time>{clockOf(snapshot.gathering.zone, at)} </time>;
}

/** A plan that is not enough: by how much, and what would help. It has no key. */
function LackingCard(props: {
  plan: ImpossiblePlan;
  words: RescueWords;
  /** What is said above for them all need not be said again. */
  allLack: boolean;
}): ReactNode {
  const { plan, words, allLack } = props;
  const { t } = useWords();
  const help = words.help(plan, allLack);
  return (
    <div className={cx(css.card, css.lacking)}>
      <p className={css.head}>
        <span className={css.name}>{t(`run:rescue.${plan.plan}`)}</span>
        <span>{t('run:rescue.missing', { minutes: plan.missingMinutes })}</span>
      </p>
      {help.length > 0 ? <p className={css.help}>{help.join(' ')}</p> : null}
    </div>
  );
}

/** Binds the keys of the plans wherever in Kjør she is, also while the right column is a drawer. */
export function useRescueKeys(desk: RescueDesk): void {
  useWinningKey(desk, 'shorten');
  useWinningKey(desk, 'drop');
  useWinningKey(desk, 'borrow');
  useWinningKey(desk, 'together');
  const { t } = useWords();
  useShortcut(PLAN_KEYS.slip, t('run:rescue.slip'), () => desk.take('slip'), { off: desk.rescue === null });
}

function useWinningKey(desk: RescueDesk, kind: Exclude<RescueKind, 'slip'>): void {
  const { t } = useWords();
  const key = PLAN_KEYS[kind];
  const name = t(`run:rescue.${kind}`);
  const off = possiblePlan(desk.rescue, kind) === null;
  useShortcut(key, name, () => desk.take(kind), { off });
  const toggle = (): void => desk.show(desk.previewed === kind ? null : kind);
  useShortcut(`Shift+${key}`, t('run:rescue.showOf', { name }), toggle, { off });
}
