import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../../domain/agenda/gathering';
import type { ReportDocument } from '../../../domain/report/report-document';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { wantNotes } from '../notes/wanted-filter';
import { OutcomesLink } from '../outcomes/OutcomesLink';
import { changedTexts } from './changed-texts';
import { ReportSetup } from './ReportSetup';
import css from './ReportSide.module.css';
import { SectionChooser } from './SectionChooser';
import { TakeAlong } from './take-along/TakeAlong';

interface ReportSideProps {
  readonly report: ReportDocument | null;
  readonly inView: string | null;
  readonly onGoTo: (sectionId: string) => void;
  /** To one of its texts. */
  readonly onGoToText: (key: string) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** What the summary holds, what it leaves out, its language, and the ways to take it along. */
export function ReportSide(props: ReportSideProps): ReactNode {
  const { report, language, onLanguage, onGoToText } = props;
  const { t } = useWords();
  const changed = report ? changedTexts(report) : [];
  return (
    <div className={css.side}>
      <div className={css.body}>
        <h1>{t('report:place.title')}</h1>
        <p className={css.hint}>{t('report:place.hint')}</p>
        <SectionChooser {...props} />
        <OutcomesLink />
        <ReportSetup />
      </div>
      <div className={css.foot}>
        {changed.length > 0 ? <Changed keys={changed} onGoToText={onGoToText} /> : null}
        {report && report.quotesWithheld > 0 ? <Withheld count={report.quotesWithheld} /> : null}
        <div className={css.language}>
          <span aria-hidden="true">{t('report:place.language')}</span>
          <SegmentedControl
            label={t('report:place.language')}
            segments={LANGUAGES.map((value) => ({ value, label: t(`report:place.languages.${value}`) }))}
            value={language}
            onChange={onLanguage}
          />
        </div>
        <TakeAlong language={language} />
      </div>
    </div>
  );
}

/** Texts of hers that were written from what is no longer so. */
function Changed({ keys, onGoToText }: { keys: readonly string[]; onGoToText: (key: string) => void }): ReactNode {
  const { t } = useWords();
  const [first] = keys;
  return (
    <div className={css.withheld}>
      <p>{t('report:edit.changedCount', { count: keys.length })}</p>
      {first ? (
        <Button size="row" look="quiet" onClick={() => onGoToText(first)}>
          {t('report:edit.showFirst')}
        </Button>
      ) : null}
    </div>
  );
}

function Withheld({ count }: { count: number }): ReactNode {
  const { gatheringId } = useGathering();
  const { t } = useWords();
  return (
    <div className={css.withheld}>
      <p>
        <b>{t('report:place.withheld', { count })}</b> {t('report:place.keptOut', { count })}
      </p>
      <a
        href={href({ name: 'gathering', gatheringId, place: 'notes' })}
        onClick={() => wantNotes({ kind: 'quote', starred: false })}
      >
        {t('report:place.askConsent')}
      </a>
    </div>
  );
}
