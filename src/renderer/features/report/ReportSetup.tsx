import type { ReactNode } from 'react';
import { PLAIN_REPORT_SETTINGS } from '../../../domain/report-settings';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Checkbox } from '../../ui/Field';
import { EditedArea } from '../plan/EditedField';
import css from './ReportSetup.module.css';
import { useSetup } from './useSetup';

/** What holds for the whole of it: letterhead, numbers, contents, and what is told of the next gathering. */
export function ReportSetup(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const choose = useSetup();
  const { letterhead, numbered, contents, nextGathering } = snapshot.reportSettings ?? PLAIN_REPORT_SETTINGS;
  return (
    <details className={css.setup}>
      <summary>{t('report:setup.title')}</summary>
      <div className={css.fields}>
        <Checkbox checked={contents} onChange={() => void choose({ contents: !contents })}>
          {t('report:setup.contents')}
        </Checkbox>
        <Checkbox checked={numbered} onChange={() => void choose({ numbered: !numbered })}>
          {t('report:setup.numbered')}
        </Checkbox>
        <EditedArea
          label={t('report:setup.letterhead')}
          hint={t('report:setup.letterheadHint')}
          value={letterhead}
          rows={2}
          onWrite={(text) => choose({ letterhead: text })}
        />
        <EditedArea
          label={t('report:section.next')}
          hint={t('report:setup.nextHint')}
          value={nextGathering}
          rows={2}
          onWrite={(text) => choose({ nextGathering: text })}
        />
      </div>
    </details>
  );
}
