import type { ReactNode } from 'react';
import type { Kind } from '../../../../domain/agenda/agenda';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import css from '../item/Controls.module.css';
import type { RunActs } from './useRunActs';

/** The one filled button: what it does, and what it leads to. */
export function MainAct(props: {
  label: string;
  kind?: Kind | undefined;
  title?: string | undefined;
  /** Which way it is done, where there is another: under the label. */
  note?: string;
  acts: RunActs;
  onPress: () => void;
}): ReactNode {
  const { label, kind, title, note, acts } = props;
  const { t } = useWords();
  return (
    <Button
      look="filled"
      keys="Space"
      keepFocus
      className={css.mainAct ?? ''}
      unavailable={acts.unavailable}
      data-fresh={acts.fresh || undefined}
      onClick={props.onPress}
    >
      <span className={css.label}>
        {label}
        {note ? <span className={css.note}>{note}</span> : null}
      </span>
      {kind && title ? (
        <span className={css.leadsTo}>
          <span>{t(`common:kind.${kind}`)}</span>
          <strong>{title}</strong>
        </span>
      ) : null}
    </Button>
  );
}
