import { type ReactNode, useEffect } from 'react';
import type { NoteId } from '../../../../domain/ids';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { Button } from '../../../ui/Button';
import css from './SelectionBar.module.css';

interface SelectionBarProps {
  readonly chosen: ReadonlySet<NoteId>;
  readonly onMerge: () => void;
  readonly onMove: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** How many rows are chosen, and what can be done with them together. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { t } = useWords();
  const announce = useAnnounce();
  const count = props.chosen.size;
  useEffect(() => {
    if (count > 0) announce(t('notes:several.chosen', { count }));
  }, [count, announce, t]);
  if (count === 0) return null;
  return (
    <fieldset className={css.bar} aria-label={t('notes:several.label')}>
      <span className={css.count}>{t('notes:several.chosen', { count })}</span>
      <Button
        size="row"
        keys="S"
        keepFocus
        unavailable={count < 2 ? t('notes:several.oneMore') : null}
        onClick={props.onMerge}
      >
        {t('notes:several.merge')}
      </Button>
      <Button size="row" keys="F" keepFocus onClick={props.onMove}>
        {t('notes:move.open')}
      </Button>
      <Button size="row" keys="Delete" keepFocus onClick={props.onRemove}>
        {t('notes:several.remove')}
      </Button>
      <Button size="row" look="quiet" keys="Escape" keepFocus onClick={props.onClear}>
        {t('notes:several.clear')}
      </Button>
    </fieldset>
  );
}
