import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Observation } from '../../../domain/reflection/observation';
import { clockOf } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { StarFilledIcon, StarIcon } from '../../ui/icons';
import css from './Board.module.css';
import { ThemeField } from './ThemeField';
import { useCannotChange } from './useCannotChange';
import type { ObservationActs } from './useObservationActs';

interface RowProps {
  readonly one: Observation;
  readonly author: string;
  readonly acts: ObservationActs;
  readonly themes: readonly string[];
  /** Tab stops here; the arrow keys go on from it. */
  readonly tabbable: boolean;
  readonly showTheme: boolean;
  readonly onSeen: () => void;
  /** It may be about to stand elsewhere in the list. */
  readonly onMoves: () => void;
  readonly onDrag: (on: boolean) => void;
  readonly onStep: (by: 1 | -1) => void;
  /** It is about to go: focus goes to the one beside it. */
  readonly onLeave: () => void;
}

/** What it is, who wrote it and when, its words, and what can be done with it: by button, or by key while it has focus. */
export function ObservationRow(props: RowProps): ReactNode {
  const { one, author, acts } = props;
  const { t } = useWords();
  const { snapshot } = useGathering();
  const cannot = useCannotChange();
  const [theming, setTheming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const action = snapshot.notes.find(({ id, deletedAt }) => id === one.actionId && deletedAt === null);
  const withdraw = (): void => {
    props.onLeave();
    void acts.withdraw(one);
  };
  const does: Readonly<Record<string, () => void>> = {
    '*': () => {
      props.onMoves();
      void acts.star(one);
    },
    e: () => setTheming(true),
    t: () => {
      if (!action) void acts.toAction(one);
    },
    Delete: withdraw,
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== row.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const act = cannot ? undefined : does[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (step === null && !act) return;
    event.preventDefault();
    if (step !== null) props.onStep(step);
    else act?.();
  };
  const stopTheming = (): void => {
    setTheming(false);
    // The answer may come when she has gone on to something else.
    if (row.current?.contains(document.activeElement)) row.current.focus();
  };
  return (
    <li
      ref={row}
      className={cx(css.row, one.starred && css.starred)}
      data-observation={one.id}
      tabIndex={props.tabbable ? 0 : -1}
      draggable={!theming && !cannot}
      onFocus={props.onSeen}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        // Some browsers drag nothing that carries no data.
        event.dataTransfer.setData('text/plain', one.text);
        props.onDrag(true);
      }}
      onDragEnd={() => props.onDrag(false)}
    >
      <p className={css.about}>
        <strong>{t(`reflection:aspect.${one.aspect}`)}</strong>
        <span>{author}</span>
        <time>{clockOf(snapshot.gathering.zone, one.at)}</time>
        {props.showTheme && one.theme ? <span>{one.theme}</span> : null}
        {action ? <span className={css.action}>{t('reflection:board.isAction')}</span> : null}
      </p>
      <p className={css.text} dir="auto">
        {one.text}
      </p>
      {theming ? (
        <ThemeField one={one} themes={props.themes} acts={acts} onMoves={props.onMoves} onDone={stopTheming} />
      ) : (
        <Acts {...props} hasAction={action !== undefined} cannot={cannot} onTheme={does.e} onWithdraw={withdraw} />
      )}
    </li>
  );
}

interface ActsProps extends Pick<RowProps, 'one' | 'acts'> {
  readonly hasAction: boolean;
  readonly cannot: string | null;
  readonly onTheme: (() => void) | undefined;
  readonly onWithdraw: () => void;
}

function Acts({ one, acts, hasAction, cannot, onTheme, onWithdraw }: ActsProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.acts}>
      <IconButton
        name={t(one.starred ? 'reflection:board.unstar' : 'reflection:board.star')}
        aria-pressed={one.starred}
        aria-keyshortcuts="*"
        unavailable={cannot}
        onClick={() => void acts.star(one)}
      >
        {one.starred ? <StarFilledIcon /> : <StarIcon />}
      </IconButton>
      <Button size="row" look="quiet" keys="E" unavailable={cannot} onClick={onTheme}>
        {t(one.theme ? 'reflection:board.changeTheme' : 'reflection:board.giveTheme')}
      </Button>
      {hasAction ? null : (
        <Button size="row" look="quiet" keys="T" unavailable={cannot} onClick={() => void acts.toAction(one)}>
          {t('reflection:board.toAction')}
        </Button>
      )}
      <Button size="row" look="quiet" keys="Delete" unavailable={cannot} onClick={onWithdraw}>
        {t('reflection:withdraw')}
      </Button>
    </div>
  );
}
