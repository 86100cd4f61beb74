import type { ReportSection } from '../../domain/report/report-document';
import type { ReportContext } from '../report-context';
import { paragraph, said } from './blocks';

/** Why they met, what was to have come of it, and what must be in place for that. */
export function backgroundSection({ snapshot, t }: ReportContext): ReportSection | null {
  const { background, goal, criticalFactors } = snapshot.gathering;
  const blocks = [
    background.trim() && said(paragraph('background', background.trim())),
    goal.trim() && said(paragraph('goal', t('report:about.goal', { goal: goal.trim() }))),
    criticalFactors.trim() &&
      said(paragraph('factors', t('report:about.factors', { factors: criticalFactors.trim() }))),
  ].filter((block) => block !== '');
  if (blocks.length === 0) return null;
  return { id: 'background', title: t('report:section.background'), blocks, count: null };
}
