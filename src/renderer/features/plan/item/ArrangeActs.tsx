import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { ArrowDownIcon, ArrowUpIcon, IndentIcon, OutdentIcon } from '../../../ui/icons';
import { useCutOff } from '../acts/useCutOff';
import type { Move } from '../acts/useItemActs';
import css from './ItemPanel.module.css';

const MOVES = [
  ['up', 'Alt+ArrowUp', ArrowUpIcon],
  ['down', 'Alt+ArrowDown', ArrowDownIcon],
  ['unnest', 'Alt+ArrowLeft', OutdentIcon],
  ['nest', 'Alt+ArrowRight', IndentIcon],
] as const satisfies readonly (readonly [Move, string, unknown])[];

interface ArrangeActsProps {
  /** Where there is a place in the agenda to move within: why one cannot go that way, null when one can; and going there. */
  readonly moves: { readonly cannot: (how: Move) => string | null; readonly to: (how: Move) => void } | null;
  readonly asideLabel: string;
  readonly onAside: () => void;
  readonly onRemove: () => void;
  readonly onDuplicate: () => void;
}

/** Moves what is chosen, sets it aside, removes or copies it: the same keys as in the agenda. */
export function ArrangeActs({ moves, asideLabel, onAside, onRemove, onDuplicate }: ArrangeActsProps): ReactNode {
  const { t } = useWords();
  const cutOff = useCutOff();
  return (
    <div className={css.acts}>
      {moves &&
        MOVES.map(([how, keys, Icon]) => (
          <IconButton
            key={how}
            look="plain"
            name={t(`plan:key.${how}`)}
            aria-keyshortcuts={keys}
            unavailable={cutOff ?? moves.cannot(how)}
            onClick={() => moves.to(how)}
          >
            <Icon />
          </IconButton>
        ))}
      <Button size="row" keys="A" unavailable={cutOff} onClick={onAside}>
        {asideLabel}
      </Button>
      <Button size="row" keys="Delete" unavailable={cutOff} onClick={onRemove}>
        {t('plan:remove')}
      </Button>
      {/* The copying itself is done where the page hears that something is copied. */}
      <Button size="row" keys="Ctrl+C" onClick={() => void document.execCommand('copy')}>
        {t('plan:copy')}
      </Button>
      <Button size="row" keys="Ctrl+D" unavailable={cutOff} onClick={onDuplicate}>
        {t('plan:duplicate')}
      </Button>
    </div>
  );
}
