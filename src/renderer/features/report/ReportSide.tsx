import type { ReactNode } from 'react';
import { LANGUAGES, type Language } from '../../../domain/gathering';
import type { ReportDocument } from '../../../domain/report-document';
import { useGathering } from '../../app/gathering';
import { href } from '../../app/route';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { wantNotes } from '../notes/wanted-filter';
import { OutcomesLink } from '../outcomes/OutcomesLink';
import { ReadActionsButton } from '../report-actions/ReadActionsButton';
import css from './ReportSide.module.css';
import { useDownload } from './useDownload';

interface ReportSideProps {
  readonly report: ReportDocument | null;
  readonly inView: string | null;
  readonly onGoTo: (sectionId: string) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

/** What the summary holds, what it leaves out, its language, and the ways to take it along. */
export function ReportSide(props: ReportSideProps): ReactNode {
  const { report, language, onLanguage } = props;
  const { t } = useWords();
  return (
    <div className={css.side}>
      <div className={css.body}>
        <h1>{t('report:place.title')}</h1>
        <p className={css.hint}>{t('report:place.hint')}</p>
        {report ? <Contents {...props} report={report} /> : null}
        <OutcomesLink />
      </div>
      <div className={css.foot}>
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

function Contents({ report, inView, onGoTo }: ReportSideProps & { report: ReportDocument }): ReactNode {
  const { t } = useWords();
  return (
    <nav aria-label={t('report:place.contents')}>
      <ul>
        {report.sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              className={cx(css.section, section.id === inView && css.inView)}
              aria-current={section.id === inView ? 'true' : undefined}
              onClick={() => onGoTo(section.id)}
            >
              <span lang={section.title === '' ? undefined : report.language}>
                {section.title || t('report:place.about')}
              </span>
              {section.count === null ? null : <span className={css.count}>{section.count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
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

function TakeAlong({ language }: { language: Language }): ReactNode {
  const { gatheringId, client, contact } = useGathering();
  const { t } = useWords();
  const { busy, download } = useDownload();
  const off = contact === 'lost' && t('report:place.noContact');
  const input = { gatheringId, language };
  const word = (): void => void download('word', () => client.report.word(input));
  useShortcut('Ctrl+S', t('report:place.word'), word, { whileTyping: true });
  return (
    <div className={css.ways}>
      <Button look="filled" keys="Ctrl+S" className={css.first ?? ''} unavailable={off} onClick={word}>
        {busy === 'word' ? t('report:place.writing') : t('report:place.word')}
      </Button>
      <Button
        unavailable={off}
        title={t('report:place.excelHint')}
        onClick={() => void download('excel', () => client.report.excel(input))}
      >
        {busy === 'excel' ? t('report:place.writing') : t('report:place.excel')}
      </Button>
      <Button onClick={() => window.print()}>{t('report:place.print')}</Button>
      <ReadActionsButton />
    </div>
  );
}
