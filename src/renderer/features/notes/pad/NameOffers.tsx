import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './PadText.module.css';
import type { OfferedNames } from './useOfferedNames';

/** The names or tags on offer, above the line. Focus stays in the field, which has the keys. */
export function NameOffers({ names }: { names: OfferedNames }): ReactNode {
  const { t } = useWords();
  const { offered, picked, what } = names;
  return (
    <>
      {offered.length > 0 ? (
        <div id={names.listId} role="listbox" aria-label={t(`notes:pad.${what}`)} className={css.names}>
          {offered.map((name, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never leaves it.
            <div
              key={name}
              id={names.optionId(index)}
              role="option"
              aria-selected={index === picked}
              tabIndex={-1}
              className={css.name}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => names.insert(name)}
            >
              {what === 'tags' ? `#${name}` : name}
              {index === Math.max(0, picked) ? (
                <span className={css.tab} aria-hidden="true">
                  Tab {t('notes:pad.insert')}
                </span>
              ) : null}
            </div>
          ))}
        </div>
      ) : null}
      <VisuallyHidden>
        <span role="status">{offered.length > 0 ? t(`notes:pad.${what}Count`, { count: offered.length }) : ''}</span>
      </VisuallyHidden>
    </>
  );
}
