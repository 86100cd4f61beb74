import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './MessageBand.module.css';

/** Words from the control room, as large as they fit. The region stands empty until then, so that it is read out. */
export function MessageBand(props: { text: string; privately?: boolean }): ReactNode {
  const { text, privately = false } = props;
  const { t } = useWords();
  return (
    <div role="status" className={css.region}>
      {text ? (
        <p className={cx(css.band, privately && css.privately)}>
          {privately ? (
            <span className={css.label}>{t('stage:onlyYou')}</span>
          ) : (
            <VisuallyHidden>{t('stage:message')}</VisuallyHidden>
          )}
          <span className={cx(css.text, css[sizeOf(text)])}>{text}</span>
        </p>
      ) : null}
    </div>
  );
}

/** Two lines at full size; what is longer steps down. */
function sizeOf(text: string): 'one' | 'two' | 'three' {
  if (text.length <= 44) return 'one';
  return text.length <= 92 ? 'two' : 'three';
}
