import type { ReactNode } from 'react';
import { importWarning } from '../../../words/import-warning';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { WarningIcon } from '../../ui/icons';
import { allItems } from './review';
import type { ReviewWarning } from './review-checks';
import { useReview, useWarningsAt } from './review-context';
import css from './WarningNote.module.css';
import { warningMends } from './warning-mends';

/** What is to be checked at one place. */
export function WarningNotes(props: { at: string | null }): ReactNode {
  return useWarningsAt(props.at).map((warning) => <WarningNote key={warning.name} warning={warning} />);
}

/** One finding: what it is, its sentence, and the ways to settle it. */
function WarningNote(props: { warning: ReviewWarning }): ReactNode {
  const { warning } = props;
  const { t, language } = useWords();
  const { review, change, settle, editing, edit, pointAt } = useReview();
  const item = allItems(review).find(({ key }) => key === warning.at);
  const mends = warningMends(review, warning);
  const stray = warning.type === 'stray' ? (item ? 'inDay' : 'aside') : null;
  return (
    <div className={css.warning} data-warning={warning.type}>
      <p className={css.text}>
        <WarningIcon />
        <span>
          <b>{t(`import:warningTitle.${warning.type}`)}.</b> {importWarning(t, language, warning)}
          {stray ? ` ${t(`import:stray.${stray}`)}` : null}
        </span>
      </p>
      <div className={css.acts}>
        {mends.map((mend) => (
          <Button
            key={`${mend.type}-${mend.params.minutes ?? ''}`}
            size="row"
            onClick={() => {
              change((now) => mend.apply(now, { breakTitle: t('common:kind.break') }));
              settle(warning);
            }}
          >
            {t(`plan:importing.mend.${mend.type}`, mend.params)}
          </Button>
        ))}
        {item && mends.length === 0 && editing !== item.key ? (
          <Button
            size="row"
            onClick={() => {
              pointAt(item.line);
              edit(item.key);
            }}
          >
            {t('plan:importing.mend.byHand')}
          </Button>
        ) : null}
        <Button size="row" look="quiet" className={css.keep ?? ''} onClick={() => settle(warning)}>
          {stray === null
            ? t('plan:importing.mend.keep')
            : t(stray === 'aside' ? 'import:stray.keepAside' : 'import:stray.keepInDay')}
        </Button>
      </div>
    </div>
  );
}
