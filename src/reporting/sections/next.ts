import type { Question } from '../../domain/ratings/rating';
import type { ReportBlock, ReportSection } from '../../domain/report/report-document';
import type { Snapshot } from '../../domain/views/snapshot';
import type { ReportContext } from '../report-context';
import { heading, list, paragraph, said } from './blocks';
import { textLines } from './rating-words';

const NEXT_GATHERING = /neste\s+(?:gang|samling|møte)|next\s+(?:time|gathering|meeting)/iu;

/** Asks in words what should come next time: its answers stand with the next gathering and not with the ratings. */
export const asksForNext = ({ kind, text }: Pick<Question, 'kind' | 'text'>): boolean =>
  kind === 'text' && NEXT_GATHERING.test(text);

const asked = ({ questions }: Snapshot): Question[] =>
  questions.toSorted((a, b) => a.position - b.position).filter(asksForNext);

/** What is told of the next gathering, and what the room would like of it. */
export function nextSection(context: ReportContext): ReportSection | null {
  const { settings, snapshot, t } = context;
  const told = settings.nextGathering.trim();
  const wished = asked(snapshot).flatMap((question): ReportBlock[] => {
    const lines = textLines(snapshot.answers.filter(({ questionId }) => questionId === question.id));
    if (lines.length === 0) return [];
    return [said(heading(2, question.text, `question:${question.id}`)), ...list(lines)];
  });
  const blocks = [...(told ? [said(paragraph('next.told', told))] : []), ...wished];
  if (blocks.length === 0) return null;
  return { id: 'next', title: t('report:section.next'), blocks, count: null };
}
