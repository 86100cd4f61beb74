import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../domain/agenda/gathering';
import type { ReportDocument } from '../../../domain/report/report-document';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { EditingProvider, useReportEditing } from './editing';
import { Paper } from './Paper';
import { PrintedPaper } from './PrintedPaper';
import css from './ReportPlace.module.css';
import { ReportSide } from './ReportSide';
import { usePreview } from './usePreview';

/** Rapport: the summary as it will be, and the ways to take it along. */
export default function ReportPlace(): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const [language, setLanguage] = useState<Language>(snapshot.gathering.language);
  const { report, trouble, refresh } = usePreview(language);
  const editing = useReportEditing(language, refresh);
  const desk = useRef<HTMLElement>(null);
  const inView = useSectionInView(desk, report);
  const goTo = useCallback((id: string) => {
    const section = desk.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, []);
  const goToText = useCallback((key: string) => {
    const text = desk.current?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(key)}"]`);
    text?.scrollIntoView({ block: 'center' });
    text?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={css.place}>
      <ReportSide
        report={report}
        inView={inView}
        onGoTo={goTo}
        onGoToText={goToText}
        language={language}
        onLanguage={setLanguage}
      />
      <section ref={desk} className={css.desk} aria-label={t('report:place.preview')} aria-busy={report === null}>
        {trouble === null ? null : (
          <div className={css.trouble} role="alert">
            <p>{trouble}</p>
            <Button size="row" onClick={() => void refresh()}>
              {t('report:place.retry')}
            </Button>
          </div>
        )}
        {report ? (
          <>
            {isEmptyReport(report) ? <p className={css.hint}>{t('report:place.fillsUp')}</p> : null}
            <div className={cx(css.sheet, report.language !== language && css.old)}>
              <EditingProvider value={report.language === language ? editing : null}>
                <Paper report={report} />
              </EditingProvider>
            </div>
          </>
        ) : null}
      </section>
      {report ? <PrintedPaper report={report} /> : null}
    </div>
  );
}

/** Nothing has been noted or answered yet: the summary says so itself. */
const isEmptyReport = ({ sections }: ReportDocument): boolean =>
  sections.some(({ blocks }) => blocks.some((block) => 'key' in block && block.key === 'about.empty'));

/** The section at the top of what is in sight. */
function useSectionInView(desk: { current: HTMLElement | null }, report: ReportDocument | null): string | null {
  const [inView, setInView] = useState<string | null>(null);
  useEffect(() => {
    const box = desk.current;
    if (!box || !report) return;
    const look = (): void => {
      const line = box.getBoundingClientRect().top + box.clientHeight / 4;
      const sections = [...box.querySelectorAll<HTMLElement>('[data-section]')];
      const passed = sections.filter((section) => section.getBoundingClientRect().top <= line);
      setInView((passed.at(-1) ?? sections[0])?.dataset.section ?? null);
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [desk, report]);
  return inView;
}
