import type { ReactNode } from 'react';
import type { GatheringSummary } from '../../../contract';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { ImportGathering } from '../people/ImportGathering';
import { Deleted } from './Deleted';
import css from './EmptyLibrary.module.css';
import { pasteFromClipboard } from './intake';
import { NewBlank, RunSheetFile } from './NewGathering';
import { Templates } from './Templates';

/** The shape of a day that is not there yet. */
const GHOST = [10, 30, 10, 25, 30, 35, 10, 30] as const;
const EXAMPLE = [
  ['15:00–15:10', 'welcome'],
  ['15:10–15:35', 'talk'],
  ['15:20–15:30', 'reflection'],
  ['16:05–16:15', 'break'],
] as const;

/** The first thing anyone sees: what happens here, the one way in, and an example in its real form. */
export function EmptyLibrary(props: { deleted: readonly GatheringSummary[] }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <div className={css.ghost} aria-hidden="true">
        {GHOST.map((minutes, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing.
          <span key={index} style={{ flexGrow: minutes }} />
        ))}
      </div>
      <div className={css.page}>
        <h1 className={css.title}>{t('library:empty.title')}</h1>
        <p className={css.lead}>{t('library:empty.text')}</p>
        <div className={css.sheet}>
          <ul className={css.example}>
            {EXAMPLE.map(([time, line]) => (
              <li key={time}>
                <span className={css.time}>{time}</span> {t(`library:empty.example.${line}`)}
              </li>
            ))}
          </ul>
          <div className={css.ways}>
            <Button look="filled" keys="Ctrl+V" onClick={() => void pasteFromClipboard()}>
              {t('library:new.pasteShort')}
            </Button>
            <RunSheetFile />
            <span className={css.small}>{t('library:new.fileTypes')}</span>
          </div>
        </div>
        <div className={css.others}>
          <NewBlank look="card" />
        </div>
        <ImportGathering />
        <Templates />
        <p className={css.small}>{t('library:empty.note')}</p>
        <Deleted gatherings={props.deleted} />
      </div>
    </>
  );
}
